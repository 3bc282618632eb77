import { describe, expect, test } from "vitest";
import { NOTHING_OWN } from "./reader.ts";
import { outcomeOfItem, outcomesAmong, outcomesBefore, outcomesOf } from "./outcomes.ts";

const discussed = (number: number) => ({ is: "discussed", number });
const topic = (id: string, text: string, outcome: string | null, more: object) => ({
  [`topic:${id}`]: { id, text, outcome, history: [], ...more },
});
const reader = {
  ...{ me: null, mine: NOTHING_OWN, people: null },
  slices: {
    backlog: { over: ["a", "b", "c", "d", "e"], planned: ["f"], waiting: ["g"] },
    ...topic("a", "Flaky tests", "We quarantine them", { standing: discussed(2) }),
    ...topic("b", "Tokens", null, { standing: discussed(2) }),
    ...topic("c", "CI", "A cache", { standing: discussed(1) }),
    ...topic("d", "Gone", "Nothing", { standing: { is: "withdrawn" } }),
    ...topic("e", "", null, { standing: discussed(2) }),
    ...topic("f", "Names", "Ask design first", {
      standing: { is: "planned" },
      history: [{ sessionNumber: 1 }, { sessionNumber: 2 }],
    }),
    ...topic("g", "New", null, { standing: { is: "offered" } }),
  },
} as never;

const flaky = { topic: "a", title: "Flaky tests", text: "We quarantine them" };
const names = { topic: "f", title: "Names", text: "Ask design first" };
const ci = { topic: "c", title: "CI", text: "A cache" };

describe("what came of the topics to be solved", () => {
  test("HOME-6: is told of the session that dealt with them, if anything was recorded", () => {
    expect(outcomesOf(reader, 2)).toEqual([flaky, names]);
    expect(outcomesOf(reader, 1)).toEqual([ci]);
    expect(outcomesOf(reader, 3)).toEqual([]);
  });

  test.each([
    [3, { number: 2, outcomes: [flaky, names] }],
    [7, { number: 2, outcomes: [flaky, names] }],
    [2, { number: 1, outcomes: [ci] }],
    [1, { number: 0, outcomes: [] }],
  ])("BACK-8: before session %i, is that of the last session that dealt with any topic", (before, is) => {
    expect(outcomesBefore(reader, before)).toEqual(is);
  });

  test("BACK-8: after a session, is told of its items", () => {
    expect(outcomesAmong(reader, [{ id: "a" }, { id: "b" }, { id: "e" }, { id: "no topic" }])).toEqual([
      flaky,
    ]);
  });

  test("BACK-7: is known of the item that a topic became", () => {
    expect(outcomeOfItem(reader, "a")).toBe("We quarantine them");
    expect(outcomeOfItem(reader, "b")).toBeNull();
    expect(outcomeOfItem(reader, "unknown")).toBeNull();
  });
});
