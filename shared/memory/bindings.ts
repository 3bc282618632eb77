import type { CommunityId } from "../domain/kernel/ids.ts";
import { conversationKey, type Binding, type Bindings, type Conversation } from "../ports/bindings.ts";
import type { Json } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";

interface HeldBinding {
  readonly community: CommunityId;
  readonly conversation: Conversation;
  /** as text, so that nothing is shared by reference */
  reference: string;
}

const bindingOf = ({ community, conversation, reference }: HeldBinding): Binding => ({
  community,
  conversation,
  reference: JSON.parse(reference) as Json,
});

export function memoryBindings(): Bindings {
  const bindings = new Map<string, HeldBinding>();
  const ofCommunity = (community: CommunityId): HeldBinding | undefined =>
    [...bindings.values()].find((held) => held.community === community);
  return {
    async byConversation(conversation) {
      const held = bindings.get(conversationKey(conversation));
      return held ? bindingOf(held) : null;
    },
    async byCommunity(community) {
      const held = ofCommunity(community);
      return held ? bindingOf(held) : null;
    },
    async communities() {
      return [...bindings.values()].map(({ community }) => community);
    },
    async bind({ tenant, id }, fresh) {
      const key = conversationKey({ tenant, id });
      const held = bindings.get(key) ?? { community: fresh, conversation: { tenant, id }, reference: "null" };
      if (!bindings.has(key) && ofCommunity(fresh))
        throw new StorageError("The community is bound to another conversation", false);
      bindings.set(key, held);
      return bindingOf(held);
    },
    async keepReference(conversation, reference) {
      const held = bindings.get(conversationKey(conversation));
      if (!held) return null;
      held.reference = JSON.stringify(reference);
      return bindingOf(held);
    },
  };
}
