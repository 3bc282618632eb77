import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { MissedTurnsPart } from "@guildhall/shared/domain/community/missed-turns/part";
import type { RotaPart } from "@guildhall/shared/domain/community/rota/part";
import type { TurnsPart } from "@guildhall/shared/domain/community/turns/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { START } from "@guildhall/shared/testing/decider-samples";
import type { Guild } from "../guild.ts";
import { AUTHOR, MEMBER, STANDINGS } from "../people.ts";
import type { FeatureRows } from "./row.ts";

const ASKED = { note: "The author: whoever has the turn, or is asked for it." };
const HELD = { note: "The author: whoever has the turn." };

const everybody = () => new Set(Object.values(STANDINGS).map(({ member }) => member));

/** Ends the session, with nobody on the rota yet. */
export function settle(guild: Guild): void {
  guild.end();
  guild.do("guildhall", { type: "recordAttendance", session: guild.session, slots: {} });
}

const join = (guild: Guild): void => {
  for (const member of everybody()) guild.do(member, { type: "joinRota" });
};

/** A turn of the author. */
function turnOfAuthor(guild: Guild): { readonly turn: number } {
  settle(guild);
  for (const member of [AUTHOR, MEMBER]) guild.do(member, { type: "joinRota" });
  join(guild);
  const turn = guild.state.turns.find(({ holder }) => holder === AUTHOR);
  return { turn: turn?.number ?? 0 };
}

export const turns: FeatureRows<TurnsPart> = {
  heading: "Turns",
  people: { confirmTurn: ["Say that one does it", turnOfAuthor, HELD] },
  guildhall: {},
};

export const rota: FeatureRows<RotaPart> = {
  heading: "The rota",
  people: {
    joinRota: ["Join the rota", () => ({})],
    leaveRota: [
      "Leave the rota",
      (guild) => {
        join(guild);
        return {};
      },
    ],
    setAway: [
      "Say from when to when one is away",
      (guild) => {
        join(guild);
        return { from: START, to: START + DAY };
      },
    ],
    endAway: [
      "Say that one is back",
      (guild) => {
        join(guild);
        for (const member of everybody()) guild.do(member, { type: "setAway", from: START, to: START + DAY });
        return {};
      },
    ],
    declineTurn: ["Say that one can't", turnOfAuthor, ASKED],
    takeTurn: [
      "Take a turn that nobody has",
      (guild) => {
        const { turn } = turnOfAuthor(guild);
        guild.do(AUTHOR, { type: "leaveRota" });
        guild.do(AUTHOR, { type: "joinRota" });
        return { turn };
      },
    ],
  },
  guildhall: {
    askNextWhenDue: [
      "Ask the next for a turn, once it is due",
      (guild) => {
        const { turn } = turnOfAuthor(guild);
        guild.do(AUTHOR, { type: "declineTurn", turn });
        const asked = [...everybody()].flatMap((member) => myCommunity(guild.state, member).turns.asked);
        return { turn, until: asked[0]?.until ?? 0 };
      },
    ],
  },
};

export const missedTurns: FeatureRows<MissedTurnsPart> = {
  heading: "Missed turns",
  people: {},
  guildhall: {},
};
