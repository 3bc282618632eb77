import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { RecordLessons } from "../../session/reports.ts";
import type { PastSessionsPart } from "../past-sessions/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type {
  ByTakeaway,
  Helped,
  HelpedFigure,
  HelpedQuestion,
  HelpedState,
  LearnedInSession,
  Used,
} from "./state.ts";

export { helpedScope } from "./scope.ts";
export { HELPED, type Helped, type HelpedFigure, type HelpedQuestion, type Used } from "./state.ts";

export interface HelpedCommand {
  readonly type: "sayHelped";
  readonly takeaway: TakeawayId;
  readonly helped: Helped;
}

export type HelpedDueCommand =
  /** 28 days have passed since that session ended. */
  | { readonly type: "askHelpedWhenDue"; readonly session: SessionId; readonly endedAt: Instant }
  /** The time to answer is over. */
  | { readonly type: "endHelpedWhenDue"; readonly session: SessionId }
  /** What was answered may be kept no longer. */
  | { readonly type: "forgetHelpedWhenDue"; readonly pool: number };

export type HelpedEvent =
  /** What a session left to ask about later. */
  | ({ readonly type: "LessonsNoted" } & LearnedInSession)
  /** `pool`: what the answers go into */
  | { readonly type: "HelpedAsked"; readonly question: HelpedQuestion; readonly pool: number }
  /** Somebody has answered, or answers something else. Who, what and about which takeaway is sealed. */
  | {
      readonly type: "HelpedSaid";
      readonly sealed?: Sealed<{
        readonly by: MemberRef;
        readonly takeaway: TakeawayId;
        readonly helped: Helped;
      }>;
    }
  /** Tells how many used what, where anybody did. */
  | {
      readonly type: "HelpedAskedNoMore";
      readonly session: SessionId;
      readonly number: number;
      readonly used: readonly Used[];
    }
  /** Ends the seal of the pool: the numbers are all that is left of it. */
  | { readonly type: "HelpedPublished"; readonly pool: number; readonly figure: HelpedFigure }
  /** Ends the seal of the pool, of which nothing is left. */
  | { readonly type: "HelpedForgotten"; readonly pool: number };

export type HelpedUses = { readonly sessions: SessionsPart; readonly pastSessions: PastSessionsPart };

export interface HelpedPart {
  readonly state: HelpedState;
  readonly command: HelpedCommand;
  readonly systemCommand: HelpedDueCommand | RecordLessons;
  readonly event: HelpedEvent;
  readonly effect: FeatureEffect<HelpedDueCommand, never, never>;
  readonly offers: { readonly question: HelpedQuestion | null };
  readonly slices: {
    readonly helped: Pick<HelpedState["helped"], "question" | "figures">;
  };
  readonly mine: {
    /** what they answered about what is asked about */
    readonly helped: ByTakeaway;
  };
}
