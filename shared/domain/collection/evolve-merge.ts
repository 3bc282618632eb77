import { mergeTopics, unmergeTopics } from "../backlog/evolve-topic.ts";
import { BACKLOG } from "../backlog/topic.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { CollectionId, EntryId, MemberRef } from "../ids.ts";
import { mergeEntries, mergeOf, unmergeEntries, withTwins } from "./entries.ts";
import type { CollectionEvent } from "./events.ts";
import { authorsBefore, secretAuthors } from "./lookup.ts";
import { collectionScope, type Authors, type Collection } from "./state.ts";

type Of<Type> = Extract<CollectionEvent, { type: Type }>;

export function merged(state: FoundedCommunity, event: Of<"EntriesMerged">): FoundedCommunity {
  const { collection, into, from, text } = event;
  if (collection === BACKLOG) return mergeTopics(state, into, from, text);
  const collections = changed(state.collections, collection, (each) => {
    const merge = mergeOf(each.entries, into, from, text);
    return {
      ...each,
      entries: mergeEntries(each.entries, into, from, text),
      // What is merged after it has closed stays merged.
      merges: merge === null || each.closedAt !== null ? each.merges : [...each.merges, merge],
    };
  }).map((each) => retwinned(each, from, into));
  const authors = secretAuthors(state, collection);
  const kept = authors[into] ?? [];
  const both = [...new Set([...kept, ...(authors[from] ?? [])])];
  const next = { ...state, collections };
  if (both.length === 0) return next;
  const before = { ...authorsBefore(state, collection), [from]: kept };
  return withSecret(next, collection, { kind: "authors", by: { ...authors, [into]: both }, before });
}

export function unmerged(state: FoundedCommunity, event: Of<"MergeUndone">): FoundedCommunity {
  const { collection, into, from } = event;
  if (collection === BACKLOG) return unmergeTopics(state, into, from);
  const collections = changed(state.collections, collection, (each) => ({
    ...each,
    ...unmergeEntries(each.entries, each.merges, into, from),
  }));
  const next = { ...state, collections };
  const { [from]: kept, ...before } = authorsBefore(state, collection);
  if (kept === undefined) return next;
  const by = { ...secretAuthors(state, collection), [into]: kept };
  return withSecret(next, collection, { kind: "authors", by, before });
}

/** With what turned `from` round turning `into` round, also where it was merged since. */
export function retwinned(collection: Collection, from: EntryId, into: EntryId | null): Collection {
  const entries = withTwins(collection.entries, from, into);
  const pairs = collection.merges.map((merge) => ({
    merge,
    is: withTwins([merge.into, merge.from], from, into),
  }));
  const merges = pairs.map(({ merge, is: [a = merge.into, b = merge.from] }) => ({
    ...merge,
    into: a,
    from: b,
  }));
  return entries === collection.entries && merges.length === 0
    ? collection
    : { ...collection, entries, merges };
}

export function withAuthors(
  state: FoundedCommunity,
  collection: CollectionId,
  entry: EntryId,
  authors: readonly MemberRef[],
): FoundedCommunity {
  const by = { ...secretAuthors(state, collection), [entry]: authors };
  return withSecret(state, collection, { kind: "authors", by, before: authorsBefore(state, collection) });
}

const withSecret = (
  state: FoundedCommunity,
  collection: CollectionId,
  secret: Authors,
): FoundedCommunity => ({
  ...state,
  secrets: { ...state.secrets, [collectionScope(collection)]: secret },
});

/** The collections with one of them changed. */
export const changed = (
  collections: readonly Collection[],
  id: string,
  change: (collection: Collection) => Collection,
): readonly Collection[] => collections.map((each) => (each.id === id ? change(each) : each));
