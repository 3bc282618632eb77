import type { HelpedPart } from "@guildhall/shared/domain/community/helped/part";
import { type SessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Guild } from "../guild.ts";
import { STANDINGS } from "../people.ts";
import type { FeatureRows } from "./row.ts";

export const LESSON = { id: takeawayId("lesson"), text: "Ask earlier" };

/** What a session left that everybody attended, four weeks ago. */
function learned(guild: Guild): { readonly session: SessionId; readonly endedAt: number } {
  const { session } = guild;
  const endedAt = guild.at;
  const slots = Object.fromEntries(Object.values(STANDINGS).map(({ member }) => [member, [0]]));
  guild.end();
  guild.do("guildhall", { type: "recordAttendance", session, slots });
  guild.do("guildhall", { type: "recordLessons", session, number: 1, at: endedAt, lessons: [LESSON] });
  guild.at += 28 * DAY;
  return { session, endedAt };
}

/** One that is asked about. */
export function asked(guild: Guild): { readonly session: SessionId } {
  const { session, endedAt } = learned(guild);
  guild.do("guildhall", { type: "askHelpedWhenDue", session, endedAt });
  return { session };
}

export const helped: FeatureRows<HelpedPart> = {
  heading: "Did it help?",
  people: {
    sayHelped: [
      "Say whether something that was learned helped",
      (guild) => {
        asked(guild);
        return { takeaway: LESSON.id, helped: "used" };
      },
      { note: "Those who attended the session." },
    ],
  },
  guildhall: {
    recordLessons: [
      "Note what a session leaves to be asked about",
      (guild) => {
        const { session, at } = guild;
        guild.end();
        return { session, number: 1, at, lessons: [LESSON] };
      },
    ],
    askHelpedWhenDue: ["Ask whether what was learned helped, four weeks after a session", learned],
    endHelpedWhenDue: ["Ask no more, once it is due", asked],
    forgetHelpedWhenDue: [
      "Forget answers that were too few for too long, once it is due",
      (guild) => {
        guild.do("guildhall", { type: "endHelpedWhenDue", session: asked(guild).session });
        return { pool: guild.state.helped.pools };
      },
    ],
  },
};
