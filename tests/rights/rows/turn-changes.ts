import type { TurnChangesPart } from "@guildhall/shared/domain/community/turn-changes/part";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Guild } from "../guild.ts";
import { AUTHOR } from "../people.ts";
import type { FeatureRows } from "./row.ts";
import { settle } from "./rota.ts";

const OTHER = memberRef("zoe");
const HELD = { note: "The author: whoever has the turn." };

/** The turn of the author, and that of somebody who tries nothing. */
function turnsOfTwo(guild: Guild): { readonly turn: number; readonly with: number } {
  settle(guild);
  for (const member of [AUTHOR, OTHER]) guild.do(member, { type: "joinRota" });
  const turnOf = (member: typeof AUTHOR): number =>
    guild.state.turns.find(({ holder }) => holder === member)?.number ?? 0;
  return { turn: turnOf(AUTHOR), with: turnOf(OTHER) };
}

function offered(guild: Guild): { readonly swap: number } {
  const { turn, with: other } = turnsOfTwo(guild);
  guild.do(OTHER, { type: "offerSwap", turn: other, with: turn });
  return { swap: guild.state.swapsOffered };
}

export const turnChanges: FeatureRows<TurnChangesPart> = {
  heading: "Changing turns",
  people: {
    offerSwap: ["Offer somebody to swap turns", turnsOfTwo, HELD],
    acceptSwap: ["Agree to swap turns", offered, { note: "The author: whoever is asked." }],
    dropSwap: [
      "Keep one’s turn, or take back the offer to swap",
      offered,
      { note: "The author: whoever is asked, or has offered it." },
    ],
    arrangeSwap: ["Swap two turns of others", turnsOfTwo],
    nameGuest: [
      "Name a guest who facilitates a session",
      (guild) => ({ turn: turnsOfTwo(guild).turn, name: "Zoe" }),
      HELD,
    ],
    orderTurns: [
      "Set who has the next turns",
      (guild) => {
        turnsOfTwo(guild);
        return { members: guild.state.turns.flatMap(({ holder }) => holder ?? []).toReversed() };
      },
    ],
    undoTurns: [
      "Undo a change of turns",
      (guild) => {
        const { turn } = turnsOfTwo(guild);
        guild.do(AUTHOR, { type: "nameGuest", turn, name: "Zoe" });
        return { change: guild.state.turnChanges };
      },
      { note: "The author: whoever made the change." },
    ],
  },
  guildhall: {},
};
