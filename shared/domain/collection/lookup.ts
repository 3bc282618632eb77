import { BACKLOG } from "../backlog/topic.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { CollectionId, MemberRef } from "../ids.ts";
import { collectionScope, type Authors, type Collection, type Entry } from "./state.ts";

/** The backlog, as the collection that it is: named, always open, its entries the topics. */
export function backlogCollection({ backlog }: FoundedCommunity): Collection {
  return {
    id: BACKLOG,
    purpose: { kind: "topics" },
    prompt: "",
    anonymous: false,
    perMember: null,
    inChat: backlog.asking?.inChat ?? false,
    openedAt: backlog.asking?.at ?? 0,
    closesAt: backlog.asking?.closesAt ?? null,
    closedAt: null,
    cancelled: false,
    entries: backlog.topics,
    merges: backlog.merges,
  };
}

export function collectionOf(state: FoundedCommunity, id: CollectionId): Collection | null {
  if (id === BACKLOG) return backlogCollection(state);
  return state.collections.find((each) => each.id === id) ?? null;
}

/** The community with the entries of one collection changed. */
export function withEntries(
  state: FoundedCommunity,
  id: CollectionId,
  change: <T extends Entry>(entries: readonly T[]) => readonly T[],
): FoundedCommunity {
  if (id === BACKLOG)
    return { ...state, backlog: { ...state.backlog, topics: change(state.backlog.topics) } };
  return {
    ...state,
    collections: state.collections.map((each) =>
      each.id === id ? { ...each, entries: change(each.entries) } : each,
    ),
  };
}

/** Who wrote an entry, as far as it is known: of an anonymous one only while its collection is open. */
export function authorsOf(
  state: FoundedCommunity,
  collection: Collection,
  entry: Entry,
): readonly MemberRef[] {
  return collection.anonymous ? (secretAuthors(state, collection.id)[entry.id] ?? []) : entry.authors;
}

type AuthorsByEntry = Authors["by"];

export const secretAuthors = (state: FoundedCommunity, collection: CollectionId): AuthorsByEntry =>
  secretOf(state, collection)?.by ?? {};

/** Who had written an entry, by the one that was merged into it. */
export const authorsBefore = (state: FoundedCommunity, collection: CollectionId): AuthorsByEntry =>
  secretOf(state, collection)?.before ?? {};

function secretOf(state: FoundedCommunity, collection: CollectionId): Authors | null {
  const secret = state.secrets[collectionScope(collection)];
  return secret?.kind === "authors" ? secret : null;
}
