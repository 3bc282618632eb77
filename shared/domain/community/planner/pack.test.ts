import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { member } from "../../../testing/founding.ts";
import { entryId } from "../../kernel/ids.ts";
import { planSessions, presenterCan, type PlannerInput } from "./pack.ts";

const DATES = ["2026-02-03", "2026-02-10", "2026-02-17", "2026-02-24"];

const input: fc.Arbitrary<PlannerInput> = fc
  .record({
    topics: fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 60 }),
        presenter: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
      { maxLength: 25 },
    ),
    minutes: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: DATES.length }),
    unavailable: fc.array(fc.subarray(DATES), { minLength: 4, maxLength: 4 }),
  })
  .map(({ topics, minutes, unavailable }) => ({
    topics: topics.map((topic, index) => ({
      id: entryId(`topic-${index}`),
      minutes: topic.minutes,
      presenter: topic.presenter === null ? null : member(topic.presenter),
    })),
    sessions: minutes.map((each, index) => ({ date: DATES[index] ?? "", minutes: each })),
    unavailable: Object.fromEntries(unavailable.map((dates, index) => [member(index), dates])),
  }));

const holds = (check: (given: PlannerInput, planned: ReturnType<typeof planSessions>) => void) =>
  fc.assert(
    fc.property(input, (given) => check(given, planSessions(given))),
    { numRuns: 500, seed: 4 },
  );

const minutesOf = ({ topics }: PlannerInput, ids: readonly string[]) =>
  topics.filter(({ id }) => ids.includes(id)).reduce((sum, { minutes }) => sum + minutes, 0);

describe("the planner", () => {
  it("PLAN-1: places the best topic first, and fills the remaining gaps with shorter ones", () => {
    const topics = [40, 30, 20, 10].map((minutes) => ({
      id: entryId(`t${minutes}`),
      minutes,
      presenter: null,
    }));
    const sessions = [
      { date: "2026-02-03", minutes: 50 },
      { date: "2026-02-10", minutes: 50 },
    ];
    expect(planSessions({ topics, sessions, unavailable: {} }).sessions).toEqual([
      ["t40", "t10"],
      ["t30", "t20"],
    ]);
  });

  it("PLAN-2: never takes more minutes than a session has", () => {
    holds((given, { sessions }) => {
      for (const [index, topics] of sessions.entries())
        expect(minutesOf(given, topics)).toBeLessThanOrEqual(given.sessions[index]?.minutes ?? 0);
    });
  });

  it("PLAN-3: never places a topic on a date on which its presenter cannot come", () => {
    holds((given, { sessions }) => {
      for (const [index, ids] of sessions.entries())
        for (const topic of given.topics.filter(({ id }) => ids.includes(id)))
          expect(presenterCan(topic, given.sessions[index]?.date ?? "", given.unavailable)).toBe(true);
    });
  });

  it("PLAN-4: places every topic once, or leaves it out", () => {
    holds((given, { sessions, left }) => {
      const all = [...sessions.flat(), ...left.map(({ topic }) => topic)];
      expect(all.toSorted()).toEqual(given.topics.map(({ id }) => id as string).toSorted());
    });
  });

  it("PLAN-4: leaves out no topic that would fit in place of lower-ranked ones", () => {
    holds((given, { sessions, left }) => {
      for (const { topic: id } of left) {
        const rank = given.topics.findIndex((topic) => topic.id === id);
        const topic = given.topics[rank];
        const better = given.topics.slice(0, rank).map((each) => each.id as string);
        for (const [index, placed] of sessions.entries()) {
          const session = given.sessions[index];
          if (topic === undefined || session === undefined) continue;
          const taken = minutesOf(
            given,
            placed.filter((each) => better.includes(each)),
          );
          const fits = taken + topic.minutes <= session.minutes;
          expect(fits && presenterCan(topic, session.date, given.unavailable)).toBe(false);
        }
      }
    });
  });

  it("PLAN-4: says why a topic is left out", () => {
    const topic = (id: string, minutes: number, presenter = 0) => ({
      id: entryId(id),
      minutes,
      presenter: member(presenter),
    });
    const { left } = planSessions({
      topics: [topic("long", 90), topic("away", 10, 1), topic("good", 45), topic("late", 30)],
      sessions: [{ date: "2026-02-03", minutes: 60 }],
      unavailable: { [member(1)]: ["2026-02-03"] },
    });
    expect(left).toEqual([
      { topic: "long", why: "tooLong" },
      { topic: "away", why: "presenterCannot" },
      { topic: "late", why: "noRoom" },
    ]);
  });

  it("gives the same plan for the same topics", () => {
    holds((given, planned) => {
      expect(planSessions(structuredClone(given))).toEqual(planned);
    });
  });
});
