import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { LifePart } from "../life/part.ts";

/** Somebody takes away all that the community keeps. */
export type ExportsCommand = { readonly type: "exportCommunity" };

export type ExportsEvent = { readonly type: "CommunityExported"; readonly by: MemberRef };

/** Tells the chat who has exported the community. */
export interface ExportsMessage {
  readonly kind: "communityExported";
  readonly by: MemberRef;
}

export type ExportsUses = { readonly life: LifePart };

export interface ExportsPart {
  readonly state: object;
  readonly command: ExportsCommand;
  readonly systemCommand: never;
  readonly event: ExportsEvent;
  readonly effect: FeatureEffect<never, never, ExportsMessage>;
  readonly offers: Record<never, never>;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
