import { describe, expect, it } from "vitest";
import type { HealthRow } from "../../domain/rows.ts";
import { DAY } from "../../domain/kernel/time.ts";
import { FIGURES, type Figure, type Finding, findingOf } from "./findings.ts";
import type { History } from "./history.ts";

type Is = Finding["is"];

const NO_SIGNS: HealthRow["signs"] = {
  ...{ sameCore: null, newcomersSilent: null, organisersLead: null, nothingWaits: null, fewerCome: null },
};

/** A session that ten people came to, and about which little can be said. */
const usual = (number: number): HealthRow => ({
  ...{ number, begunAt: number * 14 * DAY, minutes: 45, planned: 45, people: 10, openActions: 3 },
  counts: { elmos: 2, calls: 1, answers: { movedOn: 1, parked: 0, continued: 0 } },
  topics: { offered: 2, discussed: 2, waiting: 4, planned: 1 },
  giving: { presented: 4, led: 3, core: 3 },
  newcomers: { joined: 0, gave: 0 },
  signs: NO_SIGNS,
});

interface Made {
  readonly sessions?: number;
  readonly each?: (number: number) => Partial<HealthRow>;
  readonly now?: Partial<Omit<History, "sessions">>;
}

const history = ({ sessions = 6, each = () => ({}), now = {} }: Made): History => ({
  sessions: Array.from({ length: sessions }, (_, index) => ({ ...usual(index + 1), ...each(index + 1) })),
  topics: { waiting: 4, planned: 1 },
  openActions: 3,
  worth: { mean: 2.5, answers: 7 },
  helped: { answers: 10, said: { used: 3, notYet: 5, notForUs: 2 } },
  ...now,
});

const people = (...came: readonly (number | null)[]): Made => ({
  sessions: came.length,
  each: (number) => ({ people: came[number - 1] ?? null }),
});
const core = (size: number, came = 14, same = false): Made => ({
  each: () => ({
    people: came,
    giving: { presented: size, led: size, core: size },
    signs: { ...NO_SIGNS, sameCore: same ? 2 : null },
  }),
});
const topics = (offered: number, discussed: number, waiting: number, planned = 0): Made => ({
  each: () => ({ topics: { offered, discussed, waiting, planned } }),
  now: { topics: { waiting, planned } },
});
const took = (minutes: number, planned: number | null = 45): Made => ({ each: () => ({ minutes, planned }) });
const answered = (
  movedOn: number,
  parked: number,
  continued: number,
  calls = movedOn + parked + continued,
): Made => ({
  each: () => ({ counts: { elmos: 3 * calls, calls, answers: { movedOn, parked, continued } } }),
});
const worth = (mean: number): Made => ({ now: { worth: { mean, answers: 9 } } });
const used = (howMany: number, answers = 20): Made => ({
  now: { helped: { answers, said: { used: howMany, notYet: answers - howMany, notForUs: 0 } } },
});
const open = (now: number, before: number, sessions = 6): Made => ({
  sessions,
  each: () => ({ openActions: before }),
  now: { openActions: now },
});
const few = (made: Made): Made => ({ ...made, each: (number) => ({ ...made.each?.(number), people: 4 }) });
const two = (made: Made): Made => ({ ...made, sessions: 2 });

/** For each figure, histories with what is found in them. */
const FOUND: { readonly [Name in Figure]: readonly (readonly [Is | null, Made])[] } = {
  attendance: [
    ["usual", people(8, 9, 10)],
    ["usual", people(8, null, 9, 10, 3)],
    ["steady", people(10, 10, 10, 10, 10, 10)],
    ["steady", people(10, 10, 10, 8, 8, 8)],
    ["steady", people(2, 2, 2, 10, 10, 10, 11, 12, 13)],
    ["fewer", people(12, 12, 12, 9, 9, 9)],
    ["fewer", people(12, 12, 12, 2, 3, 4)],
    ["more", people(8, 8, 8, 10, 10, 10)],
    ["more", people(2, 3, 4, 12, 12, 12)],
    [null, people(4, 4, 4, 4, 4, 4)],
    [null, people(10, 10)],
    [null, people(10, 10, null)],
    [null, people(9, 9, 9, 2, 2, 2, 2, 2, 2)],
  ],
  giving: [
    ["onePerson", core(1)],
    ["onePerson", core(1, 5)],
    ["sameCore", core(3, 14, true)],
    ["sameCore", core(2, 5, true)],
    ["someGive", core(3)],
    ["someGive", core(2, 6)],
    ["someGive", core(4, 14)],
    ["manyGive", core(5, 14)],
    ["manyGive", core(3, 8)],
    [null, core(0)],
    [null, few(core(1))],
    [null, two(core(3))],
    [null, few(core(3, 14, true))],
  ],
  topics: [
    ["noTopics", topics(1, 2, 0)],
    ["noTopics", topics(0, 0, 0)],
    ["topicsWait", topics(3, 1, 13)],
    ["topicsWait", topics(0, 0, 1)],
    ["topicsRunOut", topics(1, 2, 3)],
    ["topicsRunOut", topics(0, 1, 0, 2)],
    ["topicsCome", topics(2, 2, 5)],
    ["topicsCome", topics(3, 2, 24)],
    ["topicsCome", topics(3, 3, 0, 2)],
    [null, few(topics(1, 2, 0))],
    [null, two(topics(3, 1, 13))],
    [null, few(topics(1, 2, 3))],
    [null, two(topics(2, 2, 5))],
  ],
  time: [
    ["onTime", took(45)],
    ["onTime", took(49)],
    ["onTime", { each: (number) => ({ minutes: number % 2 === 0 ? 60 : 30, planned: 45 }) }],
    ["overTime", took(50)],
    ["overTime", took(90)],
    ["underTime", took(40)],
    ["underTime", took(10)],
    [null, took(50, null)],
    [null, { each: (number) => ({ minutes: 90, planned: number > 4 ? 45 : null }) }],
    [null, few(took(45))],
    [null, two(took(90))],
    [null, few(took(10))],
    [null, two(took(45))],
  ],
  calls: [
    ["noCalls", answered(0, 0, 0)],
    ["movedOn", answered(1, 0, 0)],
    ["movedOn", answered(0, 1, 1)],
    ["movedOn", answered(1, 1, 1)],
    ["continued", answered(0, 0, 1)],
    ["continued", answered(1, 0, 2)],
    [null, answered(0, 0, 0, 2)],
    [null, few(answered(0, 0, 0))],
    [null, two(answered(1, 0, 0))],
    [null, few(answered(0, 0, 1))],
    [null, two(answered(0, 0, 1))],
    [null, two(answered(0, 0, 0))],
    ["noCalls", { sessions: 12, each: (number) => (number > 6 ? none() : {}) }],
    ["movedOn", answered(2, 2, 3)],
  ],
  worth: [
    ["worthIt", worth(3)],
    ["worthIt", worth(4)],
    ["partlyWorthIt", worth(2)],
    ["partlyWorthIt", worth(2.9)],
    ["hardlyWorthIt", worth(1.9)],
    ["hardlyWorthIt", worth(0)],
    [null, { now: { worth: null } }],
    [null, few(worth(4))],
    [null, few(worth(2))],
    [null, few(worth(1))],
    [null, two(worth(4))],
    [null, two(worth(2))],
    [null, two(worth(1))],
  ],
  helped: [
    ["muchUsed", used(10)],
    ["muchUsed", used(20)],
    ["someUsed", used(9)],
    ["someUsed", used(5)],
    ["littleUsed", used(4)],
    ["littleUsed", used(0)],
    [null, { now: { helped: null } }],
    [null, few(used(20))],
    [null, few(used(9))],
    [null, few(used(0))],
    [null, two(used(20))],
    [null, two(used(9))],
    [null, two(used(0))],
  ],
  actions: [
    ["noActions", open(0, 4)],
    ["noActions", open(0, 0)],
    ["actionsGrow", open(5, 4)],
    ["actionsGrow", open(9, 0)],
    ["actionsOpen", open(4, 4)],
    ["actionsOpen", open(3, 8)],
    ["actionsOpen", open(9, 0, 3)],
    [null, few(open(0, 4))],
    [null, few(open(5, 4))],
    [null, few(open(4, 4))],
    [null, two(open(0, 4))],
    [null, two(open(5, 4))],
    [null, two(open(4, 4))],
  ],
};

function none(): Partial<HealthRow> {
  return { counts: { elmos: 1, calls: 0, answers: { movedOn: 0, parked: 0, continued: 0 } } };
}

describe("a finding", () => {
  it.each(FIGURES)("HEALTH-4, HEALTH-5: about %s is made where its rule says, and nowhere else", (figure) => {
    for (const [index, [is, made]] of FOUND[figure].entries())
      expect([index, findingOf(figure, history(made))?.is ?? null]).toEqual([index, is]);
  });

  it.each(FIGURES)(
    "HEALTH-4: each about %s appears in a history made for it and in none of ten without it",
    (figure) => {
      const made = new Set(FOUND[figure].flatMap(([found]) => found ?? []));
      for (const is of made) {
        const without = FOUND[figure].filter(([found]) => found !== is).map(([, other]) => history(other));
        expect(without.length).toBeGreaterThanOrEqual(10);
        for (const each of without) expect(findingOf(figure, each)?.is).not.toBe(is);
      }
    },
  );

  it("HEALTH-4: has the numbers that it is made of", () => {
    expect(findingOf("attendance", history(people(12, 12, 12, 9, 8, 9)))).toEqual({
      ...{ is: "fewer", people: 9, before: 12 },
    });
    expect(findingOf("giving", history(core(3)))).toEqual({ is: "someGive", core: 3, people: 14 });
    expect(findingOf("topics", history(topics(1, 2, 3)))).toEqual({
      ...{ is: "topicsRunOut", offered: 6, discussed: 12, waiting: 3 },
    });
    expect(findingOf("time", history(took(56)))).toEqual({ is: "overTime", minutes: 11 });
    expect(findingOf("calls", history(answered(1, 0, 2)))).toEqual({ is: "continued", answered: 18, so: 12 });
    expect(findingOf("worth", history(worth(3.5)))).toEqual({ is: "worthIt", mean: 3.5, answers: 9 });
    expect(findingOf("helped", history(used(12)))).toEqual({ is: "muchUsed", used: 12, answers: 20 });
    expect(findingOf("actions", history(open(5, 4)))).toEqual({ is: "actionsGrow", open: 5, before: 4 });
  });
});
