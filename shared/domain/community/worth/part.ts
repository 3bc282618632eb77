import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { PastSessionsPart } from "../past-sessions/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { Worth, WorthFigure, WorthQuestion, WorthState } from "./state.ts";

export { worthScope } from "./scope.ts";
export { type Worth, type WorthFigure, type WorthQuestion, WORTHS } from "./state.ts";

export type WorthCommand =
  | { readonly type: "answerWorth"; readonly session: SessionId; readonly worth: Worth }
  | { readonly type: "switchWorth"; readonly on: boolean };

export type WorthSystemCommand =
  /** A day has passed since that session ended. */
  | { readonly type: "askWorthWhenDue"; readonly session: SessionId; readonly endedAt: Instant }
  /** The time to answer is over. */
  | { readonly type: "endWorthWhenDue"; readonly session: SessionId }
  /** What was answered may be kept no longer. */
  | { readonly type: "forgetWorthWhenDue"; readonly pool: number };

export type WorthEvent =
  | { readonly type: "WorthSwitched"; readonly on: boolean }
  /** `pool`: what the answers go into */
  | { readonly type: "WorthAsked"; readonly question: WorthQuestion; readonly pool: number }
  /** Somebody has answered, or answers something else. Who, what and about which session is sealed. */
  | {
      readonly type: "WorthAnswered";
      readonly sealed?: Sealed<{
        readonly by: MemberRef;
        readonly session: SessionId;
        readonly worth: Worth;
      }>;
    }
  | { readonly type: "WorthAskedNoMore"; readonly session: SessionId }
  /** Ends the seal of the pool: the sum is all that is left of it. */
  | { readonly type: "WorthPublished"; readonly pool: number; readonly figure: WorthFigure }
  /** Ends the seal of the pool, of which nothing is left. */
  | { readonly type: "WorthForgotten"; readonly pool: number };

export type WorthUses = { readonly sessions: SessionsPart; readonly pastSessions: PastSessionsPart };

export interface WorthPart {
  readonly state: WorthState;
  readonly command: WorthCommand;
  readonly systemCommand: WorthSystemCommand;
  readonly event: WorthEvent;
  readonly effect: FeatureEffect<WorthSystemCommand, never, never>;
  readonly offers: { readonly question: WorthQuestion | null };
  readonly slices: {
    readonly worth: Pick<WorthState["worth"], "off" | "question" | "figures">;
  };
  readonly mine: {
    /** what they answered about the session that is asked about */
    readonly worth: Worth | null;
  };
}
