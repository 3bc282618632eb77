import type { ChatPlace } from "../domain/kernel/chat-place.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Json } from "./event-store.ts";

/** The Teams conversation that a community lives in. */
export type Conversation = ChatPlace;

/** The conversation as the key of a map or cache. */
export const conversationKey = ({ tenant, id }: Conversation): string => JSON.stringify([tenant, id]);

export interface Binding {
  readonly community: CommunityId;
  readonly conversation: Conversation;
  /** what the bot needs to post there (its conversation reference); null until the bot has received something from there */
  readonly reference: Json | null;
  /** the community that was here before and has moved to another conversation; null if none has */
  readonly left: CommunityId | null;
}

/** A move from one conversation to another. */
export interface Move {
  readonly from: Conversation;
  readonly to: Conversation;
  /** the community that the other conversation is bound to and that gives way, because it was never founded */
  readonly replacing: CommunityId | null;
  /** what the old conversation is bound to from then on */
  readonly instead: CommunityId;
}

/** Which community a conversation belongs to. The conversation can be replaced; the community stays. */
export interface Bindings {
  byConversation(conversation: Conversation): Promise<Binding | null>;
  byCommunity(community: CommunityId): Promise<Binding | null>;
  /** Every community that is bound. */
  communities(): Promise<readonly CommunityId[]>;
  /** Binds a conversation to `fresh` unless it is already bound; returns the binding that holds afterwards. */
  bind(conversation: Conversation, fresh: CommunityId): Promise<Binding>;
  /**
   * Moves a community, and keeps for both conversations what the bot needs to post there. At every moment the community is
   * in one of the two, and what a crash leaves half done is finished by doing it again. Returns the new binding; null, and
   * nothing is changed, if the other conversation belongs to a community that does not give way.
   */
  move(community: CommunityId, move: Move): Promise<Binding | null>;
  /** Nothing leads from or to this community any more: its chat belongs to none, and one that it has left forgets it. Idempotent. */
  eraseCommunity(community: CommunityId): Promise<void>;
  /** Stores what the bot needs to post in the conversation. Creates no binding if there is none, and then returns null. */
  keepReference(conversation: Conversation, reference: Json): Promise<Binding | null>;
}
