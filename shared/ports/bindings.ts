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
  /** what the bot needs to post there (its conversation reference); null until the bot has received something from there */
  readonly reference: Json | null;
}

/** Which community a conversation belongs to. The conversation can be replaced; the community stays. */
export interface Bindings {
  byConversation(conversation: Conversation): Promise<Binding | null>;
  byCommunity(community: CommunityId): Promise<Binding | null>;
  /** Every community that is bound. */
  communities(): Promise<readonly CommunityId[]>;
  /** Binds a conversation to `fresh` unless it is already bound; returns the binding that holds afterwards. */
  bind(conversation: Conversation, fresh: CommunityId): Promise<Binding>;
  /** Stores what the bot needs to post in the conversation. Creates no binding if there is none, and then returns null. */
  keepReference(conversation: Conversation, reference: Json): Promise<Binding | null>;
}
