import type { Frequency } from "../../kernel/calendar/frequency.ts";
import type { PollId } from "../../kernel/ids.ts";
import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { Choice, ChoiceOn, LogisticsElement } from "./choice.ts";

/** The outcome of a vote on one element. A newer version supersedes it. */
export interface Decision<Chosen extends Choice = Choice> {
  /** 1 for the first decision on its element */
  readonly version: number;
  readonly choice: Chosen;
  readonly at: Instant;
  readonly reviewAt: Instant;
  readonly poll: PollId;
  readonly turnout: number;
  /** votes for the choice */
  readonly votes: number;
  /** whether the community was asked to vote again */
  readonly reviewAsked: boolean;
}

export interface Logistics {
  /** the short lists to vote on */
  readonly lists: { readonly [Element in LogisticsElement]: readonly ChoiceOn<Element>[] };
  /** per element, oldest first; the last one is current */
  readonly decisions: { readonly [Element in LogisticsElement]: readonly Decision<ChoiceOn<Element>>[] };
  /** days from a decision to its review */
  readonly reviewDays: number;
  /** when those who have not taken part were last invited; null: never */
  readonly askedInAt: Instant | null;
}

/** How often at most an invitation may be posted. */
export const INVITE_AGAIN_AFTER: Millis = DAY;

/** The current decision. */
export const decisionOn = <Element extends LogisticsElement>(
  logistics: Logistics,
  element: Element,
): Decision<ChoiceOn<Element>> | null => logistics.decisions[element].at(-1) ?? null;

/** How often the community meets; null until that is decided. */
export const frequencyIn = (logistics: Logistics): Frequency | null =>
  decisionOn(logistics, "frequency")?.choice.frequency ?? null;

/** Minutes of a session until the duration is decided. */
const DEFAULT_MINUTES = 60;

/** The length of a session in minutes (SPEC LOG-6). */
export const sessionMinutes = (logistics: Logistics): number =>
  decisionOn(logistics, "duration")?.choice.minutes ?? DEFAULT_MINUTES;

export const INITIAL_LOGISTICS: Logistics = {
  lists: {
    frequency: [
      { element: "frequency", frequency: { kind: "weeks", every: 1 } },
      { element: "frequency", frequency: { kind: "weeks", every: 2 } },
      { element: "frequency", frequency: { kind: "weeks", every: 4 } },
      { element: "frequency", frequency: { kind: "monthly", nth: 1, weekday: 1 } },
    ],
    duration: [
      { element: "duration", minutes: 30 },
      { element: "duration", minutes: 45 },
      { element: "duration", minutes: 60 },
      { element: "duration", minutes: 90 },
    ],
    participants: [
      { element: "participants", who: "chat" },
      { element: "participants", who: "chatAndGuests" },
      { element: "participants", who: "organisation" },
    ],
  },
  decisions: { frequency: [], duration: [], participants: [] },
  reviewDays: 90,
  askedInAt: null,
};
