import type { FeatureEffect, SumUp } from "../../kernel/effect.ts";
import type { Instant } from "../../kernel/time.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { RetentionPart } from "../retention/part.ts";
import type { LifeState, Pause, Quiet, Summary } from "./state.ts";

export {
  type Closing,
  type LifeState,
  type Pause,
  type Quiet,
  quietIn,
  type Renewal,
  type Summary,
} from "./state.ts";

declare module "../polls/part.ts" {
  interface PollSubjects {
    /** whether the community is closed */
    readonly closing: object;
    /** whether what the community is for still says it */
    readonly purpose: object;
  }
  interface PollChoices {
    readonly closing: ClosingChoice;
    readonly purpose: PurposeChoice;
  }
}

/** What members may answer when it is voted on whether the community is closed. */
export interface ClosingChoice {
  readonly closing: "keep" | "close";
}

/** What members may answer when it is voted on whether its purpose still says what the community is for. */
export interface PurposeChoice {
  readonly purpose: "keep" | "change";
}

export type LifeCommand =
  /** A renewal begins. */
  | { readonly type: "startRenewal" }
  | { readonly type: "endRenewal" }
  | { readonly type: "askAboutPurpose"; readonly closesAt: Instant | null; readonly inChat: boolean }
  /** Guildhall says nothing by itself from now on; `until`: null for as long as nobody says that it goes on */
  | { readonly type: "pauseCommunity"; readonly until: Instant | null; readonly reason: string }
  | { readonly type: "goOn" }
  /** Members vote on whether the community is closed. */
  | { readonly type: "proposeClosing"; readonly closesAt: Instant | null; readonly inChat: boolean }
  /** It is not closed, although its members have voted so. */
  | { readonly type: "keepOpen" };

interface GoOnWhenDue {
  /** The pause is over that was to last until then. */
  readonly type: "goOnWhenDue";
  readonly until: Instant;
}

export type LifeSystemCommand =
  | GoOnWhenDue
  /** What the community has done, summed up when it closes. */
  | { readonly type: "recordSummary"; readonly closing: number; readonly summary: Summary };

export type LifeEvent =
  | { readonly type: "RenewalBegun"; readonly number: number }
  | { readonly type: "PurposeVotedOn"; readonly keep: boolean }
  | { readonly type: "RenewalEnded" }
  | {
      readonly type: "CommunityPaused";
      readonly number: number;
      readonly until: Instant | null;
      readonly reason: string;
    }
  /** Its members have voted to close it. */
  | { readonly type: "ClosingAgreed"; readonly number: number; readonly eraseOn: Instant }
  | { readonly type: "CommunitySummedUp"; readonly summary: Summary }
  /** It says by itself again what it has to say, and is not closed. */
  | { readonly type: "CommunityWentOn" };

export interface LifeOffers {
  /** why it says nothing by itself; null: it does */
  readonly quiet: Quiet | null;
  readonly pause: Pause | null;
  readonly renewal: LifeState["life"]["renewal"];
  readonly closing: LifeState["life"]["closing"];
  /** Ends a pause; nothing if there is none. */
  goOn(): readonly LifeEvent[];
}

export type LifeUses = {
  readonly retention: RetentionPart;
  readonly founding: FoundingPart;
  readonly polls: PollsPart;
};

export interface LifePart {
  readonly state: LifeState;
  readonly command: LifeCommand;
  readonly systemCommand: LifeSystemCommand;
  readonly event: LifeEvent;
  readonly effect: FeatureEffect<GoOnWhenDue> | SumUp;
  readonly offers: LifeOffers;
  readonly slices: LifeState;
  readonly mine: Record<never, never>;
}
