import type { CommunityId } from "../domain/kernel/ids.ts";
import { conversationKey, type Binding, type Bindings, type Conversation } from "../ports/bindings.ts";
import type { Json } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";

interface HeldBinding {
  readonly community: CommunityId;
  readonly left: CommunityId | null;
  readonly conversation: Conversation;
  /** as text, so that nothing is shared by reference */
  reference: string;
}

const bindingOf = ({ community, conversation, reference, left }: HeldBinding): Binding => ({
  community,
  conversation,
  left,
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
      const held = bindings.get(key) ?? {
        ...{ community: fresh, conversation: { tenant, id }, reference: "null", left: null },
      };
      if (!bindings.has(key) && ofCommunity(fresh))
        throw new StorageError("The community is bound to another conversation", false);
      bindings.set(key, held);
      return bindingOf(held);
    },
    async move(community, { from, to, replacing, instead }) {
      const there = bindings.get(conversationKey(to));
      if (there !== undefined && there.community !== replacing && there.community !== community) return null;
      const held = { community, conversation: to, reference: there?.reference ?? "null", left: null };
      bindings.set(conversationKey(to), held);
      const old = bindings.get(conversationKey(from));
      if (old?.community === community && from.id !== to.id)
        bindings.set(conversationKey(from), { ...old, community: instead, left: community });
      return bindingOf(held);
    },
    async eraseCommunity(community) {
      for (const [key, held] of bindings)
        if (held.community === community) bindings.delete(key);
        else if (held.left === community) bindings.set(key, { ...held, left: null });
    },
    async keepReference(conversation, reference) {
      const held = bindings.get(conversationKey(conversation));
      if (!held) return null;
      held.reference = JSON.stringify(reference);
      return bindingOf(held);
    },
  };
}
