import { describe, expect, it } from "vitest";
import { type Sign, SIGNS } from "../../domain/community/health/part.ts";
import { memberRef, type MemberRef } from "../../domain/kernel/ids.ts";
import { DAY } from "../../domain/kernel/time.ts";
import type { HealthRow } from "../../domain/rows.ts";
import { type Kept, NOTHING_KEPT, type SessionFigures, withArrival, withSession } from "./kept.ts";
import { inContext, rowOf } from "./in-context.ts";

const person = (number: number): MemberRef => memberRef(`member-${number}`);

/** A session of ten people. Others lead and present each time; two of six who do so are organisers. */
const usual = (number: number): SessionFigures => ({
  ...{
    number,
    begunAt: number * 14 * DAY,
    minutes: 45,
    planned: 45,
    people: 10,
    openActions: 2,
    listed: true,
  },
  counts: { elmos: 1, calls: 0, answers: { movedOn: 0, parked: 0, continued: 0 } },
  topics: { offered: 2, discussed: 2, waiting: 4, planned: 1 },
  ...{ led: person(number % 6), ledByOrganiser: number % 6 < 2, organisers: 2 },
  ...{ presented: [person((number + 2) % 6), person((number + 3) % 6)], gave: [] },
});

interface Made {
  readonly sessions: number;
  readonly as?: (number: number) => Partial<SessionFigures>;
  /** who has joined, after which session */
  readonly joined?: readonly number[];
}

/** What is known after the last session. */
function after({ sessions, as = () => ({}), joined = [] }: Made): HealthRow {
  let kept: Kept = NOTHING_KEPT;
  let row: HealthRow | null = null;
  for (let number = 1; number <= sessions; number += 1) {
    const session = inContext({ ...usual(number), ...as(number) }, kept);
    row = rowOf(session, kept);
    kept = withSession(kept, session);
    for (const [index, when] of joined.entries())
      if (when === number) kept = withArrival(kept, { member: person(100 + index), after: number });
  }
  if (row === null) throw new Error("No session");
  return row;
}

const standing = (made: Made): readonly Sign[] => {
  const { signs } = after(made);
  return SIGNS.filter((sign) => signs[sign] !== null);
};

const two = { led: person(1), presented: [person(1), person(2)] };
const byOrganisers = (number: number) => ({ led: person(number % 2), ledByOrganiser: true });
const none = { offered: 0, discussed: 1, waiting: 0, planned: 0 };
const came = (...people: readonly (number | null)[]) => ({
  sessions: people.length,
  as: (number: number) => ({ people: people[number - 1] ?? null }),
});

/** A history for each sign, and ten without it. */
const HISTORIES: { readonly [Name in Sign]: { readonly with: Made; readonly without: readonly Made[] } } = {
  sameCore: {
    with: { sessions: 8, as: () => two },
    without: [
      { sessions: 12 },
      { sessions: 7, as: () => two },
      // Nobody is called a core of so few people, nor most of those who come.
      { sessions: 9, as: () => ({ ...two, people: 4 }) },
      { sessions: 9, as: () => ({ ...two, led: person(3), people: 5 }) },
      { sessions: 9, as: () => ({ led: null, presented: [] }) },
      // Somebody else comes in.
      { sessions: 12, as: (number) => (number > 6 ? { led: person(7), presented: [person(8)] } : two) },
      { sessions: 12, as: (number) => (number > 8 ? { led: person(7), presented: [person(8)] } : two) },
      { sessions: 12, as: (number) => ({ led: person(number), presented: [person(number + 20)] }) },
      { sessions: 12, as: (number) => ({ led: person(number % 3), presented: [person(3 + (number % 4))] }) },
      { sessions: 2, as: () => two },
    ],
  },
  newcomersSilent: {
    with: { sessions: 6, joined: [2, 3] },
    without: [
      { sessions: 6 },
      // One newcomer: it would be about one person.
      { sessions: 6, joined: [2] },
      { sessions: 6, joined: [2, 5] },
      { sessions: 4, joined: [3, 3] },
      { sessions: 6, joined: [2, 3], as: (number) => ({ gave: number === 5 ? [person(100)] : [] }) },
      { sessions: 6, joined: [2, 3], as: (number) => ({ gave: number === 6 ? [person(101)] : [] }) },
      { sessions: 12, joined: [1, 2] },
      { sessions: 12, joined: [4, 5] },
      { sessions: 6, joined: [2, 3], as: () => ({ people: 4 }) },
      { sessions: 2, joined: [1, 1] },
    ],
  },
  organisersLead: {
    with: { sessions: 6, as: byOrganisers },
    without: [
      { sessions: 12 },
      { sessions: 5, as: byOrganisers },
      { sessions: 6, as: (number) => ({ ...byOrganisers(number), people: 4 }) },
      // Where most are organisers, that they lead says nothing.
      { sessions: 6, as: (number) => ({ ...byOrganisers(number), organisers: 5 }) },
      { sessions: 6, as: () => ({ led: null, ledByOrganiser: false }) },
      ...[1, 3, 6].map((other) => ({
        sessions: 6,
        as: (number: number) =>
          number === other ? { led: person(9), ledByOrganiser: false } : byOrganisers(number),
      })),
      {
        sessions: 12,
        as: (number) => (number < 8 ? byOrganisers(number) : { led: person(9), ledByOrganiser: false }),
      },
      { sessions: 6, as: () => ({ led: person(9), ledByOrganiser: false }) },
    ],
  },
  nothingWaits: {
    with: { sessions: 4, as: (number) => (number === 4 ? { topics: none } : {}) },
    without: [
      { sessions: 12 },
      { sessions: 2, as: () => ({ topics: none }) },
      { sessions: 4, as: () => ({ topics: none, people: 4 }) },
      { sessions: 4, as: (number) => (number < 4 ? { topics: none } : {}) },
      ...[1, 2, 3].map((waiting) => ({ sessions: 4, as: () => ({ topics: { ...none, waiting } }) })),
      ...[1, 2, 3].map((planned) => ({ sessions: 4, as: () => ({ topics: { ...none, planned } }) })),
    ],
  },
  fewerCome: {
    with: came(9, 11, 10, 5, 6, 4),
    without: [
      came(10, 10, 10, 10, 10, 10),
      came(10, 10, 10, 6, 5, 5),
      came(10, 10, 10, 5, 5),
      came(5, 5, 5, 10, 10, 10),
      came(4, 4, 4, 2, 2, 2),
      came(10, 10, 10, 2, 2, null),
      came(10, 2, 10, 2, 10, 2),
      came(10, 10, 10, 9, 8, 7),
      came(10, 10, 10, 5, 5, 5, 10, 10, 10),
      came(10, 10),
    ],
  },
};

describe("a vital sign", () => {
  it.each(SIGNS)("HEALTH-6: %s stands in the history made for it", (sign) => {
    expect(standing(HISTORIES[sign].with)).toEqual([sign]);
  });

  it.each(SIGNS)("HEALTH-6: %s stands in none of ten histories without it", (sign) => {
    const { without } = HISTORIES[sign];
    expect(without).toHaveLength(10);
    for (const [index, made] of without.entries()) expect([index, ...standing(made)]).not.toContain(sign);
  });

  it("HEALTH-7: has stood since the session after which it appeared, and anew once it has been away", () => {
    const since = (sessions: number, empty: (number: number) => boolean) =>
      after({ sessions, as: (number) => (empty(number) ? { topics: none } : {}) }).signs.nothingWaits;
    expect(since(9, (number) => number >= 4)).toBe(4);
    expect(since(9, (number) => number >= 4 && number !== 7)).toBe(8);
    expect(since(9, (number) => number >= 4 && number !== 9)).toBeNull();
  });
});

describe("the core of a community", () => {
  const core = (as: Made["as"], sessions = 6): number => after({ sessions, ...(as && { as }) }).giving.core;

  it("HEALTH-5: is the fewest who together gave more than half of what was led and presented", () => {
    expect(core(() => ({ led: person(1), presented: [person(1), person(2)] }))).toBe(1);
    expect(core(() => ({ led: person(1), presented: [person(2), person(3)] }))).toBe(2);
    expect(core((number) => ({ led: person(number), presented: [] }))).toBe(4);
    expect(core(() => ({ led: null, presented: [] }))).toBe(0);
    expect(core(() => ({ led: person(1), presented: [] }), 2)).toBe(0);
  });
});

it("HEALTH-1: how many presented and led is told of six sessions, up to this one", () => {
  const as = (number: number) => ({ led: person(number), presented: [person(50 + number), person(99)] });
  expect(after({ sessions: 12, as }).giving).toMatchObject({ led: 6, presented: 7 });
  expect(after({ sessions: 2, as }).giving).toMatchObject({ led: 2, presented: 3 });
});
