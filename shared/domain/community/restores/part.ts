import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Instant } from "../../kernel/time.ts";
import type { PollEvent, PollsPart } from "../polls/part.ts";
import type { TenureEvent, TenurePart } from "../tenure/part.ts";
import type { WorkshopEvent, WorkshopPart } from "../workshop/part.ts";

/** The community is in a store that was restored from a backup. */
export interface RecordRestored {
  readonly type: "recordRestored";
  readonly backedUpAt: Instant;
}

/** What happened after the backup is gone, and so is everything that was sealed. */
export interface CommunityRestored {
  readonly type: "CommunityRestored";
  readonly backedUpAt: Instant;
  /** how many votes, the scale of tenure among them, were open and are cancelled */
  readonly cancelled: number;
}

/** Tells the chat. */
export interface RestoresMessage {
  readonly kind: "communityRestored";
  readonly backedUpAt: Instant;
  readonly cancelled: number;
}

export type RestoresUses = {
  readonly polls: PollsPart;
  readonly workshop: WorkshopPart;
  readonly tenure: TenurePart;
};

/** Everything that is recorded of a restored community. */
export type RestoredEvent = CommunityRestored | PollEvent | WorkshopEvent | TenureEvent;

export interface RestoresPart {
  readonly state: object;
  readonly command: never;
  readonly systemCommand: RecordRestored;
  readonly event: CommunityRestored;
  readonly effect: FeatureEffect<never, never, RestoresMessage>;
  readonly offers: Record<never, never>;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
