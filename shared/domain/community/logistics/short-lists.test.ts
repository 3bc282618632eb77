import { describe, expect, it } from "vitest";
import { PRIYA } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import type { Frequency } from "../../kernel/calendar/frequency.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Choice } from "./choice.ts";

const every = (weeks: number): Frequency => ({ kind: "weeks", every: weeks });
const monthly = (nth: number, weekday: number) => ({ kind: "monthly", nth, weekday }) as Frequency;
const own = (text: string): Frequency => ({ kind: "own", text });
const minutes = (count: number): Choice => ({ element: "duration", minutes: count });

const edit = (element: Choice["element"], choices: readonly Choice[]) =>
  ({ type: "editChoices", element, choices }) as const;
const frequencies = (...all: readonly Frequency[]) =>
  edit(
    "frequency",
    all.map((frequency) => ({ element: "frequency", frequency })),
  );

const refusal = (command: ReturnType<typeof edit>) => new Founding().refusal(PRIYA, command);

describe("the short lists of the logistics", () => {
  it.each([
    ["every week", every(1)],
    ["once a year", every(52)],
    ["the first Monday of the month", monthly(1, 1)],
    ["the last Sunday of the month", monthly(5, 7)],
    ["when it suits, in their own words", own("When it hurts")],
  ])("LOG-1: a community can meet %s", (_, frequency) => {
    const guild = new Founding();
    const command = frequencies(frequency, every(26));
    guild.do(PRIYA, command);
    expect(guild.state.logistics.lists.frequency).toEqual(command.choices);
  });

  it.each([
    ["every 0 weeks", every(0)],
    ["every 53 weeks", every(53)],
    ["every one and a half weeks", every(1.5)],
    ["the 0th Monday", monthly(0, 1)],
    ["the 6th Monday", monthly(6, 1)],
    ["the first day 0 of the week", monthly(1, 0)],
    ["the first day 8 of the week", monthly(1, 8)],
  ])("LOG-1: a community cannot meet %s", (_, frequency) => {
    expect(refusal(frequencies(frequency, every(26)))).toBe("choiceOutOfRange");
  });

  it("LOG-1: a frequency in the community's own words has words, and not too many", () => {
    expect(refusal(frequencies(own("  "), every(1)))).toBe("empty");
    expect(refusal(frequencies(own("x".repeat(LIMITS.choice + 1)), every(1)))).toBe("tooLong");
  });

  it("LOG-1: a session takes 10 to 480 minutes", () => {
    expect(refusal(edit("duration", [minutes(10), minutes(480)]))).toBeNull();
    for (const wrong of [9, 481, 45.5]) {
      expect(refusal(edit("duration", [minutes(30), minutes(wrong)]))).toBe("choiceOutOfRange");
    }
  });

  it.each([
    ["every two weeks", every(2), every(2)],
    ["every third Tuesday", monthly(3, 2), monthly(3, 2)],
    ["the same words", own("When it hurts"), own("When it hurts")],
  ])("LOG-1: a list does not have %s twice", (_, one, other) => {
    expect(refusal(frequencies(one, other))).toBe("optionTwice");
  });

  it.each([
    ["two and three weeks", every(2), every(3)],
    ["the first and the second Monday", monthly(1, 1), monthly(2, 1)],
    ["the first Monday and the first Tuesday", monthly(1, 1), monthly(1, 2)],
    ["a week and a month", every(1), monthly(1, 1)],
    ["a month and a week", monthly(1, 1), every(1)],
    ["a week and some words", every(1), own("Weekly")],
    ["a month and some words", monthly(1, 1), own("Monthly")],
    ["some words and others", own("Weekly"), own("Monthly")],
  ])("LOG-1: a list can have %s", (_, one, other) => {
    expect(refusal(frequencies(one, other))).toBeNull();
  });

  it("LOG-1: a list has at most 10 choices", () => {
    const lengths = Array.from({ length: 11 }, (_each, index) => minutes(30 + index));
    expect(refusal(edit("duration", lengths.slice(1)))).toBeNull();
    expect(refusal(edit("duration", lengths))).toBe("full");
  });

  it("LOG-1: before anybody edits them there are regular frequencies and usual lengths to vote on", () => {
    const { frequency, duration } = new Founding().state.logistics.lists;
    expect(frequency.map((choice) => choice.frequency)).toEqual([
      every(1),
      every(2),
      every(4),
      monthly(1, 1),
    ]);
    expect(duration).toEqual([minutes(30), minutes(45), minutes(60), minutes(90)]);
    expect(refusal(edit("frequency", frequency))).toBeNull();
  });
});
