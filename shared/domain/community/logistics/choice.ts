import type { Frequency } from "../../kernel/calendar/frequency.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { parseLine, sameText } from "../../kernel/text.ts";
import type { PollChoice } from "../polls/part.ts";

export const LOGISTICS_ELEMENTS = ["frequency", "duration", "participants"] as const;
export type LogisticsElement = (typeof LOGISTICS_ELEMENTS)[number];

/** Those of whom Guildhall suggests that they be invited. */
export const INVITED = ["chat", "chatAndGuests", "organisation"] as const;
export type Invited = (typeof INVITED)[number];

/** One choice of an element's short list. */
export type Choice =
  | { readonly element: "frequency"; readonly frequency: Frequency }
  | { readonly element: "duration"; readonly minutes: number }
  /** who is invited: suggested by Guildhall, or in the community's own words */
  | { readonly element: "participants"; readonly who: Invited }
  | { readonly element: "participants"; readonly text: string };

export type ChoiceOn<Element extends LogisticsElement> = Extract<Choice, { readonly element: Element }>;

/** The tidied choice, if it is valid (SPEC LOG-1). */
export function parseChoice(choice: Choice): Result<Choice, Rejection> {
  switch (choice.element) {
    case "frequency": {
      const frequency = parseFrequency(choice.frequency);
      return frequency.ok ? ok({ element: "frequency", frequency: frequency.value }) : frequency;
    }
    case "duration":
      return isWithin(choice.minutes, 10, 480) ? ok(choice) : refuse({ code: "choiceOutOfRange" });
    case "participants": {
      if ("who" in choice) return ok(choice);
      const text = parseLine(choice.text, "choice", LIMITS.choice);
      return text.ok ? ok({ element: "participants", text: text.value }) : text;
    }
  }
}

function parseFrequency(frequency: Frequency): Result<Frequency, Rejection> {
  switch (frequency.kind) {
    case "weeks":
      return isWithin(frequency.every, 1, 52) ? ok(frequency) : refuse({ code: "choiceOutOfRange" });
    case "monthly":
      return isWithin(frequency.nth, 1, 5) && isWithin(frequency.weekday, 1, 7)
        ? ok(frequency)
        : refuse({ code: "choiceOutOfRange" });
    case "own": {
      const text = parseLine(frequency.text, "choice", LIMITS.choice);
      return text.ok ? ok({ kind: "own", text: text.value }) : text;
    }
  }
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Whether an option of a poll stands for a choice of a short list. */
export const isChoice = (choice: PollChoice | null): choice is Choice =>
  choice !== null && "element" in choice;

/** Whether both mean the same. */
export function sameChoice(a: Choice, b: Choice): boolean {
  if (a.element === "frequency" && b.element === "frequency") return sameFrequency(a.frequency, b.frequency);
  if (a.element === "duration" && b.element === "duration") return a.minutes === b.minutes;
  return a.element === "participants" && b.element === "participants" && sameInvited(a, b);
}

const sameInvited = (a: ChoiceOn<"participants">, b: ChoiceOn<"participants">): boolean =>
  "who" in a || "who" in b ? "who" in a && "who" in b && a.who === b.who : sameText(a.text, b.text);

function sameFrequency(a: Frequency, b: Frequency): boolean {
  if (a.kind === "weeks" && b.kind === "weeks") return a.every === b.every;
  if (a.kind === "monthly" && b.kind === "monthly") return a.nth === b.nth && a.weekday === b.weekday;
  return a.kind === "own" && b.kind === "own" && sameText(a.text, b.text);
}
