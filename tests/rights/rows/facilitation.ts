import type { FacilitationPart } from "@guildhall/shared/domain/community/facilitation/part";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Guild } from "../guild.ts";
import { AUTHOR, ORGANISER } from "../people.ts";
import type { FeatureRows } from "./row.ts";

const ASKED = { note: "The author: whoever has the turn, or is asked in their place." };

/** A session that the organiser began, and that the author is asked to facilitate. */
function asked(guild: Guild): { readonly session: SessionId } {
  guild.end();
  guild.do("guildhall", { type: "recordAttendance", session: guild.session, slots: {} });
  guild.do(AUTHOR, { type: "joinRota" });
  guild.do(ORGANISER, { type: "begin", session: guild.next }, { present: [ORGANISER, AUTHOR] });
  return { session: guild.session };
}

export const facilitation: FeatureRows<FacilitationPart> = {
  heading: "Who facilitates",
  people: {
    takeOnFacilitation: ["Facilitate a session that began without whoever has its turn", asked, ASKED],
    declineFacilitation: [
      "Say that one can't facilitate it in somebody's place",
      asked,
      { note: "The author: whoever is asked." },
    ],
  },
  guildhall: {
    askNextPresentWhenDue: [
      "Ask the next of those present, once it is due",
      (guild) => {
        const { session } = asked(guild);
        return { session, until: myCommunity(guild.state, AUTHOR).facilitation?.until ?? 0 };
      },
    ],
  },
};
