import { communityId, type CommunityId } from "@guildhall/shared/domain/kernel/ids";
import {
  conversationKey,
  type Binding,
  type Bindings,
  type Conversation,
} from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Json } from "@guildhall/shared/ports/event-store";
import { AGES } from "./ages.ts";
import { type Facts, happened } from "./facts.ts";

/** Which community a conversation belongs to, and how the bot posts there. */
export interface Conversations {
  /** null: it belongs to none. While the bot cannot post there storage is asked each time, because it may just be arriving. */
  binding(conversation: Conversation): Promise<Binding | null>;
  /** The community that lives in it; a new one, still to be founded, if there is none. */
  community(conversation: Conversation): Promise<CommunityId>;
  /** Where a community is. Storage is asked each time, so that nothing is posted where it no longer is. */
  whereIs(community: CommunityId): Promise<Binding | null>;
  /** What is stored now about a conversation, which belongs to a new community if it belonged to none. */
  bound(conversation: Conversation): Promise<Binding>;
  /** Stores how the bot posts there from now on: it was installed or removed, or Teams can be reached elsewhere. */
  keepReference(conversation: Conversation, reference: Json): Promise<void>;
}

const canPost = (binding: Binding | null): boolean => binding !== null && binding.reference !== null;

export function createConversations(
  facts: Facts,
  bindings: Bindings,
  environment: Pick<Environment, "freshId">,
): Conversations {
  const bind = (conversation: Conversation): Promise<Binding> =>
    bindings.bind(conversation, communityId(environment.freshId()));

  return {
    async binding(conversation) {
      const read = () => bindings.byConversation(conversation);
      const age = (known: Binding | null) => (canPost(known) ? AGES.binding : 0);
      return (await facts.binding.ask(conversationKey(conversation), read, { age })).value;
    },
    async community(conversation) {
      const age = (known: Binding | null) => (known === null ? 0 : AGES.binding);
      const read = () => bind(conversation);
      const { value } = await facts.binding.ask(conversationKey(conversation), read, { age });
      // null: somebody asked for it at that moment who binds nothing.
      return (value ?? (await bind(conversation))).community;
    },
    whereIs: (community) => bindings.byCommunity(community),
    async bound(conversation) {
      const binding = (await bindings.byConversation(conversation)) ?? (await bind(conversation));
      facts.binding.keep(conversationKey(conversation), binding);
      return binding;
    },
    async keepReference(conversation, reference) {
      const binding = await bindings.keepReference(conversation, reference);
      happened(facts, "botMoved", conversation);
      facts.binding.keep(conversationKey(conversation), binding);
    },
  };
}
