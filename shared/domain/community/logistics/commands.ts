import type { Instant } from "../../kernel/time.ts";
import type { Choice, LogisticsElement } from "./choice.ts";

/** What organisers, and whoever runs the session, may ask of the logistics. */
export type LogisticsCommand =
  | { readonly type: "editChoices"; readonly element: LogisticsElement; readonly choices: readonly Choice[] }
  | { readonly type: "setReviewDays"; readonly days: number }
  /** Opens one poll for each, all on one screen or card. */
  | {
      readonly type: "voteOnLogistics";
      readonly elements: readonly LogisticsElement[];
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /** The current choice is marked, and wins ties. */
  | {
      readonly type: "voteAgain";
      readonly element: LogisticsElement;
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /** Posts what the community is to the chat, for those who are invited and have not taken part yet. */
  | { readonly type: "inviteOthers" };

export interface ReviewDecision {
  readonly type: "reviewDecision";
  readonly element: LogisticsElement;
  readonly version: number;
}
