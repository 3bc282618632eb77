import { communityId } from "../domain/kernel/ids.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Binding, Bindings, Conversation } from "../ports/bindings.ts";
import { StorageError } from "../ports/storage-error.ts";
import { bodyAsValues, bodyFromValues, jsonBytes } from "./bodies.ts";
import { encodeKey } from "./keys.ts";
import { textOf } from "./rows.ts";
import type { FoundRow, Row, Value } from "./rows.ts";
import type { Tables } from "./tables.ts";

const byCommunityKey = "binding";
const communityPrefix = "community-";
const mostTries = 5;

const placeOf = ({ tenant, id }: Conversation): { partitionKey: string; rowKey: string } => ({
  partitionKey: `tenant-${encodeKey(tenant)}`,
  rowKey: encodeKey(id),
});
const communityPlace = (community: CommunityId) => ({
  partitionKey: communityPrefix + community,
  rowKey: byCommunityKey,
});

const conversationOf = (row: FoundRow): Conversation => ({
  tenant: textOf(row, "tenant"),
  id: textOf(row, "conversation"),
});

/**
 * Two rows per binding in the table `Bindings`: the conversation's, which is authoritative, and the community's, which
 * only points to it. The community's is written first, under an id that nobody else knows yet: a crash between the two
 * leaves a pointer that leads nowhere and is never read, but no bound conversation that cannot be found.
 */
export function azureBindings({ bindings }: Tables): Bindings {
  async function byConversation(conversation: Conversation): Promise<Binding | null> {
    const { partitionKey, rowKey } = placeOf(conversation);
    const row = await bindings.get(partitionKey, rowKey);
    return row && bindingOf(row, conversation);
  }

  /** Points a community to its conversation, unless it points to another. */
  async function point(community: CommunityId, { tenant, id }: Conversation): Promise<void> {
    const row: Row = { ...communityPlace(community), values: { tenant, conversation: id } };
    if ((await bindings.create(row)).kind === "written") return;
    const found = await bindings.get(row.partitionKey, row.rowKey);
    const there = found && conversationOf(found);
    if (there?.tenant !== tenant || there.id !== id)
      throw new StorageError("The community is bound to another conversation", false);
  }

  return {
    byConversation,

    async byCommunity(community) {
      const { partitionKey, rowKey } = communityPlace(community);
      const pointer = await bindings.get(partitionKey, rowKey);
      const binding = pointer && (await byConversation(conversationOf(pointer)));
      return binding?.community === community ? binding : null;
    },

    async communities() {
      const found: CommunityId[] = [];
      const rows = bindings.rows({ from: byCommunityKey, before: `${byCommunityKey}!` }, []);
      for await (const row of rows)
        found.push(communityId(textOf(row, "partitionKey").slice(communityPrefix.length)));
      return found;
    },

    async bind(conversation, fresh) {
      const present = await byConversation(conversation);
      if (present) return present;
      await point(fresh, conversation);
      const { tenant, id } = conversation;
      const values = { community: fresh, tenant, conversation: id, known: false };
      const outcome = await bindings.create({ ...placeOf(conversation), values });
      if (outcome.kind === "written") return { community: fresh, conversation, reference: null };
      const winner = await byConversation(conversation);
      if (!winner) throw new StorageError("A binding disappeared while it was read", true);
      const place = communityPlace(fresh);
      if (winner.community !== fresh) await bindings.remove(place.partitionKey, place.rowKey);
      return winner;
    },

    async keepReference(conversation, reference) {
      const place = placeOf(conversation);
      const json = jsonBytes(reference);
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const row = await bindings.get(place.partitionKey, place.rowKey);
        if (!row) return null;
        const binding = await bindingOf(row, conversation);
        // Called with every activity, so it writes only what is new. This also recognises our own write after a lost answer.
        if (binding.reference !== null && Buffer.from(jsonBytes(binding.reference)).equals(json))
          return binding;
        const values: Record<string, Value> = {
          community: binding.community,
          ...{ tenant: conversation.tenant, conversation: conversation.id, known: true },
          ...(await bodyAsValues(json)),
        };
        const outcome = await bindings.update({ ...place, values }, row.etag, "Replace");
        if (outcome.kind === "written") return { ...binding, reference };
      }
      throw new StorageError("Too many servers update the same reference at once", true);
    },
  };
}

async function bindingOf(row: FoundRow, conversation: Conversation): Promise<Binding> {
  const reference = row.values["known"] === true ? await bodyFromValues(row) : null;
  return { community: communityId(textOf(row, "community")), conversation, reference };
}
