import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { DAY, type Instant } from "../../kernel/time.ts";

export type SponsorsCommand =
  /** Puts the sponsor page together as things stand, for members to read. */
  | { readonly type: "showSponsorPage" }
  /** Somebody takes it away, as members could read it. */
  | { readonly type: "exportSponsorPage" };

export type SponsorsEvent =
  | { readonly type: "SponsorPageShown"; readonly by: MemberRef }
  | { readonly type: "SponsorPageExported"; readonly by: MemberRef };

/** Tells the chat that there is a sponsor page to read, and from when on it can be exported; or who has exported it. */
export type SponsorsMessage =
  | { readonly kind: "sponsorPageShown"; readonly by: MemberRef; readonly from: Instant }
  | { readonly kind: "sponsorPageExported"; readonly by: MemberRef };

export interface SponsorsState {
  readonly sponsorPage: {
    /** when it was last put together for members; null: never */
    readonly shownAt: Instant | null;
  };
}

/** From when on a page that members were shown can be exported (SPEC SPONSOR-5). */
export const exportedFrom = (shownAt: Instant): Instant => shownAt + DAY;

export interface SponsorsPart {
  readonly state: SponsorsState;
  readonly command: SponsorsCommand;
  readonly systemCommand: never;
  readonly event: SponsorsEvent;
  readonly effect: FeatureEffect<never, never, SponsorsMessage>;
  readonly offers: Record<never, never>;
  readonly slices: SponsorsState;
  readonly mine: Record<never, never>;
}
