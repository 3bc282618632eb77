import type { Frequency } from "../../kernel/calendar/frequency.ts";
import type { PollId } from "../../kernel/ids.ts";
import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { Choice, LogisticsElement } from "./choice.ts";

/** The outcome of a logistics vote. A newer version supersedes it. */
export interface Decision {
  readonly element: LogisticsElement;
  /** 1 for the first decision on its element */
  readonly version: number;
  readonly choice: Choice;
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
  /** the short lists that votes are held on */
  readonly lists: Readonly<Record<LogisticsElement, readonly Choice[]>>;
  /** per element, oldest first: the last one holds */
  readonly decisions: Readonly<Record<LogisticsElement, readonly Decision[]>>;
  /** days from a decision to its review */
  readonly reviewDays: number;
  /** when those who are invited and have not come were last asked in; null: never */
  readonly askedInAt: Instant | null;
}

/** People are asked in at most once in so long. */
export const ASK_IN_AGAIN_AFTER: Millis = DAY;

/** What holds now. */
export const decisionOn = (logistics: Logistics, element: LogisticsElement): Decision | null =>
  logistics.decisions[element].at(-1) ?? null;

/** How often the community meets; null while it is not decided. */
export function frequencyIn(logistics: Logistics): Frequency | null {
  const choice = decisionOn(logistics, "frequency")?.choice;
  return choice?.element === "frequency" ? choice.frequency : null;
}

/** Minutes of a session until the community decides. */
const DEFAULT_MINUTES = 60;

/** How long a session is, in minutes (SPEC LOG-6). */
export function sessionMinutes(logistics: Logistics): number {
  const choice = decisionOn(logistics, "duration")?.choice;
  return choice?.element === "duration" ? choice.minutes : DEFAULT_MINUTES;
}

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
      { element: "participants", text: "Everybody in this chat" },
      { element: "participants", text: "Everybody in this chat and whom they bring along" },
      { element: "participants", text: "Anybody in the organisation" },
    ],
  },
  decisions: { frequency: [], duration: [], participants: [] },
  reviewDays: 90,
  askedInAt: null,
};
