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

/** Posts into the chat of a community. Never throws because of anything on the chat's side. */
export interface Chat {
  post(community: CommunityId, message: ChatMessage): Promise<PostResult>;
}
