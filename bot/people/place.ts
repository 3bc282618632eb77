import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";

/** A community, and the chat that it is in. */
export interface Place {
  readonly community: CommunityId;
  readonly conversation: Conversation;
}
