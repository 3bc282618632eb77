import type { ChatMessage } from "../../chat-message.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Frequency } from "../../kernel/calendar/frequency.ts";
import type { LogisticsElement } from "./choice.ts";
import type { LogisticsCommand, ReviewDecision } from "./commands.ts";
import type { LogisticsEvent } from "./events.ts";
import type { Decision, Logistics } from "./state.ts";

export interface LogisticsState {
  readonly logistics: Logistics;
}

export interface LogisticsOffers {
  /** what holds now */
  decisionOn(element: LogisticsElement): Decision | null;
  /** null while none is decided */
  readonly frequency: Frequency | null;
  /** how long a session is (SPEC LOG-6) */
  readonly sessionMinutes: number;
}

export interface LogisticsPart {
  readonly state: LogisticsState;
  readonly command: LogisticsCommand;
  readonly systemCommand: ReviewDecision;
  readonly event: LogisticsEvent;
  readonly effect: FeatureEffect<ReviewDecision, never, ChatMessage>;
  readonly offers: LogisticsOffers;
}
