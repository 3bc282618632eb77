import type { EraseCommunity, FeatureEffect } from "../../kernel/effect.ts";
import type { Instant, Millis } from "../../kernel/time.ts";
import type { RetentionState } from "./state.ts";

export { isUnused, opensAnew } from "./unused.ts";
export { isAppRemoved, isToBeErased, type RetentionState } from "./state.ts";

export type RetentionSystemCommand =
  /** Teams says that the app was removed from the chat at that time. `keepFor`: how long everything is kept then. */
  | { readonly type: "recordAppRemoved"; readonly at: Instant; readonly keepFor: Millis }
  /** Teams says that it was added. */
  | { readonly type: "recordAppAdded"; readonly at: Instant }
  /** Nobody has done anything for so long that it is to be erased, unless somebody does. */
  | { readonly type: "announceErasure"; readonly keepFor: Millis }
  /** Somebody has opened Guildhall. */
  | { readonly type: "recordOpened" };

export type RetentionEvent =
  | { readonly type: "AppRemoved"; readonly at: Instant; readonly eraseOn: Instant }
  | { readonly type: "AppAdded"; readonly at: Instant }
  | { readonly type: "ErasureAnnounced"; readonly unusedSince: Instant; readonly eraseOn: Instant }
  | { readonly type: "CommunityOpened" }
  /** Its members have agreed to close it. */
  | { readonly type: "ErasureAgreed"; readonly eraseOn: Instant }
  | { readonly type: "ErasureCalledOff" };

/** What the chat is told before it is too late. */
export interface ErasureMessage {
  readonly kind: "erasureAnnounced";
  readonly unusedSince: Instant;
  readonly eraseOn: Instant;
}

export interface RetentionPart {
  readonly state: RetentionState;
  readonly command: never;
  readonly systemCommand: RetentionSystemCommand;
  readonly event: RetentionEvent;
  readonly effect: FeatureEffect<never, never, ErasureMessage> | EraseCommunity;
  readonly offers: {
    readonly isAppRemoved: boolean;
    /** It is erased on a date, whether or not anybody uses it until then. */
    agreeOn(eraseOn: Instant): readonly RetentionEvent[];
    /** It is not, after all. */
    callOff(): readonly RetentionEvent[];
  };
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
