import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Json } from "./event-store.ts";

/** The Teams conversation that a community lives in. */
export interface Conversation {
  readonly tenant: string;
  /** such as `19:meeting_…@thread.v2` */
  readonly id: string;
}

/** The conversation as the key of a map or cache. */
export const conversationKey = ({ tenant, id }: Conversation): string => JSON.stringify([tenant, id]);

export interface Binding {
  readonly community: CommunityId;
  readonly conversation: Conversation;
  /** what the bot needs to post there (its conversation reference); null until the bot was heard of there */
  readonly reference: Json | null;
}

/** Which community a conversation belongs to. The conversation can be replaced; the community stays. */
export interface Bindings {
  byConversation(conversation: Conversation): Promise<Binding | null>;
  byCommunity(community: CommunityId): Promise<Binding | null>;
  /** Binds a conversation to `fresh`, unless it is bound already: the binding that holds afterwards. */
  bind(conversation: Conversation, fresh: CommunityId): Promise<Binding>;
  /** Keeps what the bot needs to post in the conversation. Creates no binding where there is none (returns null). */
  keepReference(conversation: Conversation, reference: Json): Promise<Binding | null>;
}
