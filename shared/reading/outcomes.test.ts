import { describe, expect, test } from "vitest";
import { NOTHING_OWN } from "./reader.ts";
import { outcomeOfItem, outcomesOf } from "./outcomes.ts";

const topic = (text: string | null, outcome: string | null, number: number) => ({
  ...{ text, outcome, standing: { is: "discussed", number } },
});
const reader = {
  ...{ me: null, mine: NOTHING_OWN, people: null },
  slices: {
    backlog: { over: ["a", "b", "c", "d"] },
    "topic:a": topic("Flaky tests", "We quarantine them", 2),
    "topic:b": topic("Tokens", null, 2),
    "topic:c": topic("CI", "A cache", 1),
    "topic:d": { ...topic("Gone", "Nothing", 2), standing: { is: "withdrawn" } },
  },
} as never;

describe("what came of the topics to be solved", () => {
  test("HOME-6: is told of the session that discussed them, if anything was recorded", () => {
    expect(outcomesOf(reader, 2)).toEqual([{ topic: "a", title: "Flaky tests", text: "We quarantine them" }]);
    expect(outcomesOf(reader, 3)).toEqual([]);
  });

  test("BACK-7: is known of the item that a topic became", () => {
    expect(outcomeOfItem(reader, "a")).toBe("We quarantine them");
    expect(outcomeOfItem(reader, "b")).toBeNull();
    expect(outcomeOfItem(reader, "unknown")).toBeNull();
  });
});
