import type { Instant } from "../../kernel/time.ts";
import type { Choice, LogisticsElement } from "./choice.ts";

/** What organisers, and who runs the session, may ask of the logistics. */
export type LogisticsCommand =
  | { readonly type: "editChoices"; readonly element: LogisticsElement; readonly choices: readonly Choice[] }
  | { readonly type: "setReviewDays"; readonly days: number }
  /** One poll for each, on one screen or card. */
  | {
      readonly type: "voteOnLogistics";
      readonly elements: readonly LogisticsElement[];
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /** What holds today is marked, and wins ties. */
  | {
      readonly type: "voteAgain";
      readonly element: LogisticsElement;
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /** Tells the chat what the community is, for those who are invited and have not come yet. */
  | { readonly type: "inviteOthers" };

export interface ReviewDecision {
  readonly type: "reviewDecision";
  readonly element: LogisticsElement;
  readonly version: number;
}
