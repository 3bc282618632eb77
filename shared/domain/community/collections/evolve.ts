import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, OfType } from "../../kernel/feature.ts";
import type { CollectionId } from "../../kernel/ids.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import { secretAuthors, whoWrote, withAuthor, withAuthors } from "./authors.ts";
import { mergeEntries, mergeOf, unmergeEntries, withEntry, withTwins } from "./entries.ts";
import type { CollectionEvent } from "./events.ts";
import type { CollectionsPart, CollectionsState } from "./part.ts";
import { collectionScope, type Authors, type Collection } from "./state.ts";

/** How many collections that are over are kept, besides those that another feature still wants. */
const KEPT = 20;

type Of<Type> = OfType<CollectionEvent, Type>;
const closesLater = (
  collection: CollectionId,
  closesAt: Instant | null,
): readonly CollectionsPart["effect"][] =>
  closesAt === null
    ? []
    : [
        {
          kind: "tellSelf",
          command: { type: "closeCollectionWhenDue", collection, closesAt },
          due: closesAt,
        },
      ];

/** Only an anonymous collection has sealed anything: who wrote in a named one stays known (SPEC STORE-15). */
const sealEnds = (
  event: { readonly collection: CollectionId },
  { before }: Around<CollectionsState>,
): readonly CollectionsPart["effect"][] =>
  before.collections.some(({ id, anonymous }) => id === event.collection && anonymous)
    ? [destroySeal(collectionScope(event.collection), whoWrote(before, event.collection))]
    : [];

export const collectionEvents: EventDefinitions<CollectionsPart> = {
  CollectionOpened: {
    version: 1,
    evolve: (state, { collection }) => ({
      ...state,
      collections: [...state.collections, { ...collection, closedAt: null, cancelled: false, merges: [] }],
      // The seal lives from now until the collection closes, whether anybody writes or not.
      secrets: collection.anonymous
        ? { ...state.secrets, [collectionScope(collection.id)]: secretAuthors(state, collection.id) }
        : state.secrets,
    }),
    effects: ({ collection }) => closesLater(collection.id, collection.closesAt),
  },
  EntryAdded: {
    version: 1,
    evolve: (state, { collection, entry, sealed }) => {
      const added = withCollection(state, collection, (each) => ({
        ...each,
        entries: [...each.entries, entry],
      }));
      return sealed === undefined ? added : withAuthor(added, collection, entry.id, sealed.value.by);
    },
  },
  EntryEdited: {
    version: 1,
    evolve: (state, { collection, entry, text }) =>
      withCollection(state, collection, (each) => ({
        ...each,
        entries: withEntry(each.entries, entry, (one) => ({ ...one, text })),
      })),
  },
  EntryRemoved: {
    version: 1,
    evolve: (state, { collection, entry }) =>
      retwinned(
        withCollection(state, collection, (each) => ({
          ...each,
          entries: each.entries.filter(({ id }) => id !== entry),
        })),
        entry,
        null,
      ),
  },
  EntryHidden: {
    version: 1,
    evolve: (state, { collection, entry, hidden }) =>
      withCollection(state, collection, (each) => ({
        ...each,
        entries: withEntry(each.entries, entry, (one) => ({ ...one, hidden })),
      })),
  },
  EntriesMerged: { version: 1, evolve: merged },
  MergeUndone: { version: 1, evolve: unmerged },
  CollectionClosingMoved: {
    version: 1,
    evolve: (state, { collection, closesAt }) =>
      withCollection(state, collection, (each) => ({ ...each, closesAt })),
    effects: ({ collection, closesAt }) => closesLater(collection, closesAt),
  },
  CollectionCancelled: {
    version: 1,
    evolve: (state, { collection, at }) => over(state, collection, at, true),
    effects: sealEnds,
  },
  CollectionClosed: {
    version: 1,
    evolve: (state, { collection, at }) => over(state, collection, at, false),
    effects: sealEnds,
  },
  CollectionsForgotten: {
    version: 1,
    evolve: (state, { collections }) => ({
      ...state,
      collections: state.collections.filter(
        ({ id, closedAt }) => closedAt === null || !collections.includes(id),
      ),
    }),
  },
};

/** Who wrote what is forgotten, what was merged stays so, and the oldest that are over are gone. */
function over(state: CollectionsState, id: CollectionId, at: Instant, cancelled: boolean): CollectionsState {
  const closed = withCollection(withoutSecret(state, collectionScope(id)), id, (each) => ({
    ...each,
    closedAt: at,
    cancelled,
    merges: [],
  }));
  const old = closed.collections.filter(({ closedAt, managed }) => closedAt !== null && !managed);
  const forgotten = new Set(old.slice(0, Math.max(0, old.length - KEPT)).map((each) => each.id));
  return { ...closed, collections: closed.collections.filter((each) => !forgotten.has(each.id)) };
}

function merged(state: CollectionsState, event: Of<"EntriesMerged">): CollectionsState {
  const { collection, into, from, text } = event;
  const next = retwinned(
    withCollection(state, collection, (each) => {
      const merge = mergeOf(each.entries, into, from, text);
      return {
        ...each,
        entries: mergeEntries(each.entries, into, from, text),
        // What is merged after it has closed stays merged.
        merges: merge === null || each.closedAt !== null ? each.merges : [...each.merges, merge],
      };
    }),
    from,
    into,
  );
  const { by } = secretAuthors(state, collection);
  const kept = by[into] ?? [];
  const both = [...new Set([...kept, ...(by[from] ?? [])])];
  if (both.length === 0) return next;
  return withAuthors(next, collection, (authors) => ({
    ...authors,
    by: { ...authors.by, [into]: both },
    before: { ...authors.before, [from]: kept },
  }));
}

function unmerged(state: CollectionsState, event: Of<"MergeUndone">): CollectionsState {
  const { collection, into, from } = event;
  const next = withCollection(state, collection, (each) => ({
    ...each,
    ...unmergeEntries(each.entries, each.merges, into, from),
  }));
  const { [from]: kept, ...before } = secretAuthors(state, collection).before;
  if (kept === undefined) return next;
  return withAuthors(next, collection, (authors): Authors => ({
    ...authors,
    by: { ...authors.by, [into]: kept },
    before,
  }));
}

/** With what turned `from` round turning `into` round, in every collection, also where it was merged since. */
const retwinned = (
  state: CollectionsState,
  from: Collection["entries"][number]["id"],
  into: Collection["entries"][number]["id"] | null,
): CollectionsState => ({
  ...state,
  collections: state.collections.map((collection) => {
    const entries = withTwins(collection.entries, from, into);
    const merges = collection.merges.map((merge) => {
      const [a = merge.into, b = merge.from] = withTwins([merge.into, merge.from], from, into);
      return { ...merge, into: a, from: b };
    });
    return entries === collection.entries && merges.length === 0
      ? collection
      : { ...collection, entries, merges };
  }),
});

const withCollection = (
  state: CollectionsState,
  id: CollectionId,
  change: (collection: Collection) => Collection,
): CollectionsState => ({
  ...state,
  collections: state.collections.map((each) => (each.id === id ? change(each) : each)),
});
