import fc from "fast-check";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Meta } from "@guildhall/shared/domain/kernel/meta";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import {
  ANA,
  by,
  byGuildhall,
  LEE,
  NOTHING_COUNTED,
  occurrenceOf,
  PRIYA,
  TOM,
} from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { week } from "@guildhall/shared/testing/weekly-guild";

/** Histories of a rota: turns are changed in every way, sessions are held, moved and cancelled, people come and go. */

const PEOPLE = [PRIYA, TOM, ANA, LEE] as const;

interface Drawn {
  readonly what: number;
  readonly who: number;
  readonly one: number;
  readonly other: number;
}

/** One command that was carried out. */
export interface Change {
  readonly command: CommunityCommand;
  readonly author: MemberRef | null;
  readonly before: FoundedCommunity;
  readonly after: FoundedCommunity;
  readonly at: number;
}

const any = fc.nat(11);
export const histories: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({ what: fc.nat(99), who: any, one: any, other: any }, { noNullPrototype: true }),
  { minLength: 4, maxLength: 24, size: "max" },
);

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Four share facilitation, in weekly sessions. */
const START = ((): { readonly state: FoundedCommunity; readonly at: number } => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
  for (const member of PEOPLE) guild.do(member, { type: "joinRota" });
  return { state: guild.state, at: guild.at };
})();

/** What the given numbers ask for, by whom; Guildhall's own commands have no author. */
function asked(
  { what, who, one, other }: Drawn,
  state: FoundedCommunity,
  at: number,
): readonly (readonly [CommunityCommand, MemberRef | null])[] {
  const actor = nth(PEOPLE, who) ?? PRIYA;
  const turns = state.turns.map(({ number }) => number);
  const turn = nth(turns, one) ?? 0;
  const holder = state.turns.find(({ number }) => number === turn)?.holder ?? actor;
  const session = state.upcoming[0]?.id;
  if (what < 16) return [[{ type: "offerSwap", turn, with: nth(turns, other) ?? 0 }, holder]];
  if (what < 28) {
    const swap = nth(state.swapsOpen, one) ?? 0;
    return PEOPLE.map((member) => [{ type: "acceptSwap", swap }, member]);
  }
  if (what < 32) return [[{ type: "dropSwap", swap: nth(state.swapsOpen, one) ?? 0 }, actor]];
  if (what < 42) return [[{ type: "arrangeSwap", turn, with: nth(turns, other) ?? 0 }, PRIYA]];
  if (what < 50) return [[{ type: "nameGuest", turn, name: other % 3 === 0 ? null : "Zoe" }, holder]];
  if (what < 60) {
    const start = other % 4;
    const order = [...PEOPLE.slice(start), ...PEOPLE.slice(0, start), ...PEOPLE].slice(0, 2 + (one % 5));
    return [[{ type: "orderTurns", members: one % 2 === 0 ? order : order.toReversed() }, PRIYA]];
  }
  if (what < 70) return [[{ type: "undoTurns", change: nth(state.undoable, one)?.number ?? 0 }, actor]];
  if (what < 75) return [[{ type: "declineTurn", turn }, holder]];
  if (what < 79) return [[{ type: "takeTurn", turn }, actor]];
  if (what < 82) return [[{ type: "confirmTurn", turn }, holder]];
  if (what < 85) return [[{ type: "leaveRota" }, actor]];
  if (what < 89) return [[{ type: "joinRota" }, actor]];
  if (what < 91) return [[{ type: "setAway", from: at, to: at + other * 3 * DAY }, actor]];
  if (what < 92) return [[{ type: "addSession", at: at + (2 + other) * DAY }, PRIYA]];
  if (session === undefined) return [];
  if (what < 94) return [[{ type: "cancelSession", session }, PRIYA]];
  if (what < 95) return [[{ type: "moveSession", session, at: at + (2 + other) * DAY }, PRIYA]];
  const led = other % 4 === 0 ? actor : (holder ?? actor);
  const slots = Object.fromEntries(
    PEOPLE.filter((_, place) => (one >> place) % 2 === 0).map((each) => [each, [0, 6, 12, 18]]),
  );
  return [
    [{ type: "begin", session }, actor],
    [
      {
        ...{ type: "recordSessionEnd", session, at: at + HOUR, by: "person", somethingDone: true },
        ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led },
      },
      null,
    ],
    [{ type: "recordAttendance", session, slots }, null],
  ];
}

/** The state after a command; null if it is refused. */
export function carriedOut(
  command: CommunityCommand,
  state: FoundedCommunity,
  meta: Meta,
): FoundedCommunity | null {
  const decision = communityDecider.decide(command, state, meta);
  if (!decision.ok) return null;
  const occurrence = occurrenceOf(meta);
  const after = decision.value.reduce(
    (each: Parameters<typeof communityDecider.evolve>[0], event) =>
      communityDecider.evolve(each, event, occurrence),
    state,
  );
  return after.status === "founded" ? after : null;
}

/** Lives through a history, and looks at each command that was carried out. */
export function through(history: readonly Drawn[], look: (change: Change) => void): void {
  let { state, at } = START;
  for (const [index, drawn] of history.entries()) {
    for (const [command, author] of asked(drawn, state, at)) {
      at += 3 * HOUR;
      const said = { at, freshId: `fresh-${index}`, present: PEOPLE };
      const meta = author === null ? byGuildhall(said) : by(author, said);
      const after = carriedOut(command, state, meta);
      if (after === null) continue;
      look({ command, author, before: state, after, at });
      state = after;
    }
  }
}
