import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** A card that stands in a chat: what a server needs to draw it again. */
export interface StandingCard {
  /** the conversation that it was posted to, as Teams names it */
  readonly conversation: string;
  /** the message that it is */
  readonly message: string;
  /** the version of the community that it was last drawn from, and when */
  readonly version: number;
  readonly drawnAt: Instant;
}

/** Which message a community's card is, by the key of its activity, so that any server can draw it again. */
export interface Cards {
  find(community: CommunityId, key: string): Promise<StandingCard | null>;
  /**
   * Takes the next drawing of a card that still is as it was `seen`, which counts as drawn at that moment from then on.
   * Of two servers that are about to draw it one is first; the other is told false.
   */
  claim(community: CommunityId, key: string, seen: StandingCard, at: Instant): Promise<boolean>;
  /** The last word counts. */
  keep(community: CommunityId, key: string, card: StandingCard): Promise<void>;
}
