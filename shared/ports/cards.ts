import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** A card in a chat: what a server needs to redraw it. */
export interface PostedCard {
  /** the Teams conversation that it was posted to */
  readonly conversation: string;
  /** the id of its message */
  readonly message: string;
  /** the version of the community that it was last drawn from, and when */
  readonly version: number;
  readonly drawnAt: Instant;
}

/** Which message shows a community's card, by the key of the card's subject, so that any server can redraw it. */
export interface Cards {
  find(community: CommunityId, key: string): Promise<PostedCard | null>;
  /**
   * Claims the next redraw of a card if it is unchanged since `seen`; it counts as drawn `at` that time from then on.
   * Of two servers that are about to redraw it, one gets true and the other false.
   */
  claim(community: CommunityId, key: string, seen: PostedCard, at: Instant): Promise<boolean>;
  /** The last write wins. */
  keep(community: CommunityId, key: string, card: PostedCard): Promise<void>;
}
