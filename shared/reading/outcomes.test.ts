import { describe, expect, test } from "vitest";
import { adopt } from "../testing/adopt.ts";
import { PRIYA } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, readerOf } from "../testing/reading.ts";
import { sessionId } from "../domain/kernel/ids.ts";
import { HOUR, MINUTE } from "../domain/kernel/time.ts";
import { NOTHING_OWN } from "./reader.ts";
import { decidedBetween, decidedIn, outcomeOfItem, outcomesOf } from "./outcomes.ts";

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

describe("HOME-6: what was decided while a session ran", () => {
  const guild = new Founding();
  const begunAt = guild.at;
  adopt(guild, "Be kind", "Be on time");
  const adoptedAt = guild.at;
  guild.at += HOUR;
  decide(guild, ["duration"]);
  const decidedAt = guild.at;
  const reader = readerOf(guild, PRIYA);
  const contract = { kind: "contract", version: 1, principles: 2 };
  const duration = { kind: "logistics", choice: { element: "duration" } };

  test("is the contract and the votes between its beginning and its end, in their order", () => {
    expect(decidedBetween(reader, begunAt, decidedAt)).toMatchObject([contract, duration]);
    expect(decidedBetween(reader, begunAt, adoptedAt)).toMatchObject([contract]);
    expect(decidedBetween(reader, adoptedAt + 1, decidedAt)).toMatchObject([duration]);
    expect(decidedBetween(reader, decidedAt + 1, decidedAt + HOUR)).toEqual([]);
  });

  test("is known of a session whose minutes are whole, up to its last moment", () => {
    const session = { id: sessionId("x"), begunAt: decidedAt - 30 * MINUTE - 20_000, minutes: 30 };
    expect(decidedIn(reader, session)).toMatchObject([duration]);
    expect(decidedIn(reader, { ...session, minutes: 28 })).toEqual([]);
  });

  test("is nothing before there is a community", () => {
    expect(decidedBetween({ slices: {} }, 0, decidedAt)).toEqual([]);
  });
});
