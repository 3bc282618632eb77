import type { CardSubject } from "../domain/community/cards/part.ts";
import type { ChatMessage } from "../domain/community/messages/part.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** What became of a message to the chat. */
export type PostResult =
  | { readonly kind: "posted" }
  /** Certainly not posted, and may be tried again at `at` (a limit was reached). */
  | { readonly kind: "later"; readonly at: Instant }
  /** It may or may not have been posted, so it must not be sent again blindly. */
  | { readonly kind: "unknown" }
  /** It cannot be posted: there is no conversation, or the bot was removed from it. */
  | { readonly kind: "impossible" };

/** What becomes of a mark that a card is stale. */
export type DrawResult =
  /** The chat shows what it should. If the card became stale again in the meantime, it is not to be drawn before `again`. */
  | { readonly kind: "drawn"; readonly again: Instant }
  | Exclude<PostResult, { readonly kind: "posted" }>
  /** It was never posted, and will not be: it cannot be, or it would come too late. */
  | { readonly kind: "missed" }
  /** It may or may not have been posted, and that could not be recorded. */
  | { readonly kind: "unrecorded" };

/** A mark that a card is stale. */
export interface CardMark {
  /** an earlier attempt may or may not have posted the card */
  readonly fateUnknown: boolean;
  /** To be called before the card is posted, which cannot be undone. False: another server is at it. */
  aboutToPost(): Promise<boolean>;
}

/** Posts into the chat of a community. Never throws because of anything on the chat's side. */
export interface Chat {
  post(community: CommunityId, message: ChatMessage): Promise<PostResult>;
  /** Posts the card of a subject, or edits the one that is there, if the chat accepts that by now. */
  drawCard(community: CommunityId, subject: CardSubject, mark: CardMark): Promise<DrawResult>;
}
