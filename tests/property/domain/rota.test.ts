import fc from "fast-check";
import { describe, expect, test as inTurn, vi } from "vitest";
import {
  afterSession,
  type Balances,
  type Candidate,
  NO_BALANCES,
  nextInLine,
  WHOLE,
  withoutMember,
} from "@guildhall/shared/domain/community/rota/part";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { memberRef, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { community, communityTurns } from "./community-walk.ts";
import { PEOPLE } from "./turns.ts";
import { PATIENCE, RUNS, walksOf } from "./walk.ts";

/** All at once, so that they look at the same walks. */
const test = inTurn.concurrent;
vi.setConfig({ testTimeout: PATIENCE });

const always = walksOf(community, communityTurns);

/** A history costs little, so there are many more of them than walks. */
const HISTORIES = { ...RUNS, numRuns: 170 * RUNS.numRuns };

interface Rota {
  readonly members: readonly MemberRef[];
  readonly balances: Balances;
  readonly led: ReadonlyMap<MemberRef, number>;
  readonly last: MemberRef | null;
}

const lagOf = ({ balances }: Rota, member: MemberRef): number => balances.lags[member] ?? 0;

const largest = (rota: Rota): number =>
  Math.max(...rota.members.map((member) => Math.abs(lagOf(rota, member))));

const rotaOf = (count: number): Rota => ({
  members: Array.from({ length: count }, (_, number) => memberRef(`member-${number}`)),
  balances: NO_BALANCES,
  led: new Map(),
  last: null,
});

/** What moves a turn: an answer, somebody who leaves, or the last one asked who does not answer. */
const MOVING = [
  ...["declineTurn", "leaveRota", "setAway", "takeTurn", "askNextWhenDue"],
  ...["recordMemberLeft", "eraseMember", "eraseMe"],
];

/** What moves turns in other ways: see turn-changes.test.ts. */
const CHANGING = ["offerSwap", "acceptSwap", "arrangeSwap", "nameGuest", "orderTurns", "undoTurns"];

/** A session that these attend and that the largest lag among them leads, unless somebody else does. */
function session(rota: Rota, attended: ReadonlySet<MemberRef>, by?: MemberRef | null): Rota {
  const candidates: readonly Candidate[] = rota.members.map((member) => ({
    ...{ member, lag: lagOf(rota, member), newcomer: false },
  }));
  const last = rota.last === null ? null : { member: rota.last, newcomer: false };
  const leader = by === undefined ? nextInLine({ candidates, last }, (member) => attended.has(member)) : by;
  const attendees = [...attended].map((member) => ({ member, newcomer: false }));
  if (leader === null) return { ...rota, balances: afterSession(rota.balances, null, attendees) };
  return {
    ...rota,
    balances: afterSession(rota.balances, leader, attendees),
    led: new Map([...rota.led, [leader, (rota.led.get(leader) ?? 0) + 1]]),
    last: leader,
  };
}

const people = fc.integer({ min: 2, max: 12 });
/** Which of twelve attend each session, as bits. */
const attendance = fc.array(fc.integer({ min: 0, max: 2 ** 12 - 1 }), { minLength: 1, maxLength: 60 });

const thoseIn = ({ members }: Rota, bits: number): ReadonlySet<MemberRef> =>
  new Set(members.filter((_, place) => (bits >> place) % 2 === 1));

const total = ({ lags, writtenOff }: Balances): number =>
  Object.values(lags).reduce((sum, lag) => sum + lag, writtenOff);

describe("the rota", () => {
  test("ROTA-3: with everybody there no lag reaches one, and turn counts differ by at most one", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 60 }), (count, sessions) => {
        let rota = rotaOf(count);
        const all = new Set(rota.members);
        let apart = 0;
        let lag = 0;
        for (let number = 0; number < sessions; number += 1) {
          rota = session(rota, all);
          const counts = rota.members.map((member) => rota.led.get(member) ?? 0);
          apart = Math.max(apart, Math.max(...counts) - Math.min(...counts));
          lag = Math.max(lag, largest(rota));
        }
        expect(apart).toBeLessThanOrEqual(1);
        expect(lag).toBeLessThan(WHOLE);
      }),
      HISTORIES,
    );
  });

  test("ROTA-3: however unevenly people attend, no lag is beyond (n-1)/2 + 2", () => {
    fc.assert(
      fc.property(people, attendance, (count, sessions) => {
        let rota = rotaOf(count);
        let lag = 0;
        for (const bits of sessions) {
          rota = session(rota, thoseIn(rota, bits));
          lag = Math.max(lag, largest(rota));
        }
        expect(lag).toBeLessThanOrEqual(((count - 1) / 2 + 2) * WHOLE);
      }),
      HISTORIES,
    );
  });

  test("ROTA-2, ROTA-8: whoever leads, leaves and comes late, lags and what is written off add up to nothing", () => {
    const step = fc.record({
      bits: fc.nat(2 ** 12 - 1),
      leader: fc.option(fc.nat(11)),
      leaver: fc.option(fc.nat(11)),
    });
    fc.assert(
      fc.property(people, fc.array(step, { maxLength: 40 }), (count, steps) => {
        let rota = rotaOf(count);
        let off = 0;
        for (const { bits, leader, leaver } of steps) {
          const { members } = rota;
          rota = session(rota, thoseIn(rota, bits), leader === null ? null : (members[leader] ?? undefined));
          const gone = leaver === null ? undefined : members[leaver];
          if (gone !== undefined && members.length > 2)
            rota = {
              ...rota,
              members: members.filter((member) => member !== gone),
              balances: withoutMember(rota.balances, gone),
            };
          off = Math.max(off, Math.abs(total(rota.balances)));
        }
        expect(off).toBe(0);
      }),
      HISTORIES,
    );
  });

  test("ROTA-1, ROTA-5: nobody has two places, no session two turns, and a turn moves only for who is named", async () => {
    await always(() => ({ before, after, command }) => {
      if (before.status !== "founded" || after.status !== "founded") return;
      const members = after.places.map(({ member }) => member);
      expect(new Set(members).size).toBe(members.length);
      const sessions = after.turns.map((turn) => turn.session);
      expect(new Set(sessions).size).toBe(sessions.length);
      // In the order of their sessions; the turn that has none yet is the last one.
      const ordered = [...after.upcoming.map(({ id }) => id), null];
      const inOrder = ordered.flatMap((id) => after.turns.filter((turn) => turn.session === id));
      expect(after.holders).toEqual(inOrder.map(({ holder }) => holder));
      if (CHANGING.includes(command.type)) return;
      const moved = before.turns.flatMap((was) => {
        const is = after.turns.find(({ number }) => number === was.number);
        return is === undefined || is.holder === was.holder ? [] : [{ was: was.holder, is: is.holder }];
      });
      expect(moved.length === 0 || MOVING.includes(command.type)).toBe(true);
      // Of two turns that move at once, each goes to whoever had the other.
      expect(command.type === "takeTurn" ? moved.length : 0).toBeLessThanOrEqual(2);
      const exchanged = command.type === "takeTurn" && moved.length === 2 ? moved : [];
      expect(exchanged.map(({ was }) => was)).toEqual(exchanged.map(({ is }) => is).toReversed());
      // Whoever leaves gives up their own turns only; the last one who was asked leaves a turn open.
      const gone = command.type === "recordMemberLeft" ? command.member : null;
      const asked = gone !== null && myCommunity(before, gone).turns.asked.length > 0;
      const wrong = moved.filter(({ was, is }) => is !== null || (was !== gone && !asked));
      expect(gone === null ? [] : wrong).toEqual([]);
    });
  });

  test("ROTA-13: whoever is asked is on the rota, has not declined, and is told alone; nobody has it until somebody says so", async () => {
    await always(() => ({ before, after, command }) => {
      if (before.status !== "founded" || after.status !== "founded") return;
      const asked = PEOPLE.flatMap((member) =>
        myCommunity(after, member).turns.asked.map(({ turn }) => ({ member, turn })),
      );
      expect(new Set(asked.map(({ turn }) => turn)).size).toBe(asked.length);
      for (const { member, turn: number } of asked) {
        const turn = after.turns.find((each) => each.number === number);
        expect(turn).toBeDefined();
        expect(turn?.holder).not.toBe(member);
        expect(turn?.confirmed).toBe(false);
        expect(after.places.find((place) => place.member === member)?.on).toBe(true);
      }
      for (const { number, holder } of after.turns) {
        const was = before.turns.find((turn) => turn.number === number);
        if (was === undefined || holder === null || was.holder === holder) continue;
        expect(["takeTurn", ...CHANGING]).toContain(command.type);
      }
    });
  });
});
