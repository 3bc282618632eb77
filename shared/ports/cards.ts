import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** A card in a chat: what a server needs to redraw it. */
export interface PostedCard {
  /** the Teams conversation that it was posted to */
  readonly conversation: string;
  /** the id of its message; null if the card may or may not be in the chat */
  readonly message: string | null;
  /** when it was drawn last */
  readonly drawnAt: Instant;
}

/** Which message shows a community's card, by the key of the card's subject, so that any server can redraw it. */
export interface Cards {
  find(community: CommunityId, key: string): Promise<PostedCard | null>;
  /** The last write wins. */
  keep(community: CommunityId, key: string, card: PostedCard): Promise<void>;
  /** Nobody redraws the card any more. Idempotent. */
  forget(community: CommunityId, key: string): Promise<void>;
  /** Everything of a community goes (SPEC PRIV-7). Idempotent. */
  eraseCommunity(community: CommunityId): Promise<void>;
}
