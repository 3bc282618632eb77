import type { LifePart } from "../life/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Frequency } from "../../kernel/calendar/frequency.ts";
import type { Choice, LogisticsElement } from "./choice.ts";
import type { LogisticsCommand, ReviewDecision } from "./commands.ts";
import type { LogisticsEvent } from "./events.ts";
import type { Decision, Logistics } from "./state.ts";
import type { LogisticsSlice } from "./view.ts";

export {
  type Choice,
  INVITED,
  type Invited,
  LOGISTICS_ELEMENTS,
  type LogisticsElement,
  parseChoice,
} from "./choice.ts";
export { INVITE_AGAIN_AFTER, type Decision, decisionOn, frequencyIn, sessionMinutes } from "./state.ts";
export type { LogisticsSlice } from "./view.ts";

declare module "../polls/part.ts" {
  interface PollSubjects {
    readonly logistics: { readonly element: LogisticsElement };
  }
  interface PollChoices {
    readonly logistics: Choice;
  }
}

export interface LogisticsState {
  readonly logistics: Logistics;
}

export interface LogisticsOffers {
  /** the current decision */
  decisionOn(element: LogisticsElement): Decision | null;
  /** null until one is decided */
  readonly frequency: Frequency | null;
  /** how long a session is (SPEC LOG-6) */
  readonly sessionMinutes: number;
}

/** Says what the community is, for those who are invited and have not taken part yet. */
export interface LogisticsMessage {
  readonly kind: "inviteOthers";
}

/** What the logistics build on. */
export type LogisticsUses = { readonly polls: PollsPart; readonly life: LifePart };

export interface LogisticsPart {
  readonly state: LogisticsState;
  readonly command: LogisticsCommand;
  readonly systemCommand: ReviewDecision;
  readonly event: LogisticsEvent;
  readonly effect: FeatureEffect<ReviewDecision, never, LogisticsMessage>;
  readonly offers: LogisticsOffers;
  readonly slices: { readonly logistics: LogisticsSlice };
  readonly mine: Record<never, never>;
}
