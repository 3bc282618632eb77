import { communityId } from "../domain/kernel/ids.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Binding, Bindings, Conversation, Move } from "../ports/bindings.ts";
import { StorageError } from "../ports/storage-error.ts";
import { bodyAsValues, bodyFromValues, jsonBytes } from "./bodies.ts";
import { isSameChat } from "../domain/kernel/chat-place.ts";
import { encodeKey } from "./keys.ts";
import { textOf } from "./rows.ts";
import type { FoundRow, Row } from "./rows.ts";
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

  /** Changes the row of a conversation; `change` says to what, or null if it stays as it is. */
  async function rebind(
    conversation: Conversation,
    change: (held: CommunityId | null) => Pick<Binding, "community" | "left"> | null,
  ): Promise<void> {
    const place = placeOf(conversation);
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const row = await bindings.get(place.partitionKey, place.rowKey);
      const held = row && (await bindingOf(row, conversation));
      const changed = change(held?.community ?? null);
      if (changed === null) return;
      const values = await valuesOf({ conversation, reference: held?.reference ?? null, ...changed });
      const outcome =
        row === null
          ? await bindings.create({ ...place, values })
          : await bindings.update({ ...place, values }, row.etag, "Replace");
      if (outcome.kind === "written") return;
    }
    throw new StorageError("Too many servers update the same binding at once", true);
  }

  /** A conversation belongs to no community any more, if it belonged to this one. */
  async function unbind(conversation: Conversation, community: CommunityId): Promise<void> {
    const { partitionKey, rowKey } = placeOf(conversation);
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const row = await bindings.get(partitionKey, rowKey);
      if (row === null || textOf(row, "community") !== community) return;
      if ((await bindings.removeUnchanged(partitionKey, rowKey, row.etag)).kind === "written") return;
    }
    throw new StorageError("Too many servers update the same binding at once", true);
  }

  /** Points a community to another conversation. */
  async function pointAnew(community: CommunityId, { tenant, id }: Conversation): Promise<void> {
    const row: Row = { ...communityPlace(community), values: { tenant, conversation: id } };
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const found = await bindings.get(row.partitionKey, row.rowKey);
      if (found !== null && isSameChat(conversationOf(found), { tenant, id })) return;
      const outcome =
        found === null ? await bindings.create(row) : await bindings.update(row, found.etag, "Replace");
      if (outcome.kind === "written") return;
    }
    throw new StorageError("Too many servers update the same binding at once", true);
  }

  return {
    byConversation,

    /** The new conversation's row comes first, which refuses any other community; the old one's last, when all is found anew. */
    async move(community, { from, to, replacing, instead }: Move) {
      let taken = false;
      await rebind(to, (held) => {
        taken = held !== null && held !== replacing && held !== community;
        return taken || held === community ? null : { community, left: null };
      });
      if (taken) return null;
      await pointAnew(community, to);
      if (replacing !== null && replacing !== community) {
        const place = communityPlace(replacing);
        await bindings.remove(place.partitionKey, place.rowKey);
      }
      await point(instead, from);
      await rebind(from, (held) => (held === community ? { community: instead, left: community } : null));
      return byConversation(to);
    },

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
      const made: Binding = { community: fresh, conversation, reference: null, left: null };
      const outcome = await bindings.create({ ...placeOf(conversation), values: await valuesOf(made) });
      if (outcome.kind === "written") return made;
      const winner = await byConversation(conversation);
      if (!winner) throw new StorageError("A binding disappeared while it was read", true);
      const place = communityPlace(fresh);
      if (winner.community !== fresh) await bindings.remove(place.partitionKey, place.rowKey);
      return winner;
    },

    async eraseCommunity(community) {
      const pointer = communityPlace(community);
      const found = await bindings.get(pointer.partitionKey, pointer.rowKey);
      if (found !== null) await unbind(conversationOf(found), community);
      // A conversation's key begins with one of these characters. Communities move so seldom that there is no index of it.
      for await (const row of bindings.rows({ from: "-", before: "~" }, ["tenant", "conversation", "left"]))
        if (row.values["left"] === community)
          await rebind(conversationOf(row), (held) =>
            held === null ? null : { community: held, left: null },
          );
      // The pointer last: it tells a next try where the community is.
      await bindings.remove(pointer.partitionKey, pointer.rowKey);
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
        const values = await valuesOf({ ...binding, reference });
        const outcome = await bindings.update({ ...place, values }, row.etag, "Replace");
        if (outcome.kind === "written") return { ...binding, reference };
      }
      throw new StorageError("Too many servers update the same reference at once", true);
    },
  };
}

async function valuesOf({ community, conversation, reference, left }: Binding): Promise<Row["values"]> {
  const { tenant, id } = conversation;
  return {
    ...{ community, tenant, conversation: id, known: reference !== null },
    ...(left === null ? {} : { left }),
    ...(reference === null ? {} : await bodyAsValues(jsonBytes(reference))),
  };
}

async function bindingOf(row: FoundRow, conversation: Conversation): Promise<Binding> {
  const reference = row.values["known"] === true ? await bodyFromValues(row) : null;
  const left = row.values["left"];
  return {
    community: communityId(textOf(row, "community")),
    conversation,
    reference,
    left: typeof left === "string" ? communityId(left) : null,
  };
}
