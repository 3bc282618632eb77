import type { WorthPart } from "@guildhall/shared/domain/community/worth/part";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Guild } from "../guild.ts";
import { STANDINGS } from "../people.ts";
import type { FeatureRows } from "./row.ts";

/** A session that everybody attended, a day ago. */
function attended(guild: Guild): { readonly session: SessionId; readonly endedAt: number } {
  const { session } = guild;
  const endedAt = guild.at;
  const slots = Object.fromEntries(Object.values(STANDINGS).map(({ member }) => [member, [0]]));
  guild.end();
  guild.do("guildhall", { type: "recordAttendance", session, slots });
  guild.at += DAY;
  return { session, endedAt };
}

/** One that is asked about. */
function asked(guild: Guild): { readonly session: SessionId } {
  const { session, endedAt } = attended(guild);
  guild.do("guildhall", { type: "askWorthWhenDue", session, endedAt });
  return { session };
}

export const worth: FeatureRows<WorthPart> = {
  heading: "Worth of time",
  people: {
    answerWorth: [
      "Say whether a session was worth one's time",
      (guild) => ({ ...asked(guild), worth: 3 }),
      { note: "Those who attended it." },
    ],
    switchWorth: ["Switch that question on or off", () => ({ on: false })],
  },
  guildhall: {
    askWorthWhenDue: ["Ask whether a session was worth the time, a day after it", attended],
    endWorthWhenDue: ["Ask no more, once it is due", asked],
    forgetWorthWhenDue: [
      "Forget answers that were too few for too long, once it is due",
      (guild) => {
        guild.do("guildhall", { type: "endWorthWhenDue", session: asked(guild).session });
        return { pool: guild.state.worth.pools };
      },
    ],
  },
};
