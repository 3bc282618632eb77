import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, OfType } from "../../kernel/feature.ts";
import type { CollectionId, EntryId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import { secretAuthors, whoWrote, withAuthor, withAuthors } from "./authors.ts";
import { mergeEntries, mergeOf, unmergeEntries, withEntry, withTwins } from "./entries.ts";
import type { CollectionEvent } from "./events.ts";
import type { CollectionsPart, CollectionsState } from "./part.ts";
import { collectionScope, type Authors, type Collection, type CollectionEnd } from "./state.ts";

/** How many ended collections are kept, besides those that another feature still needs. */
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

/** Only an anonymous collection has sealed anything (SPEC STORE-15). */
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
    evolve: (state, { collection: { closesAt, ...collection } }) => ({
      ...state,
      collections: [
        ...state.collections,
        { ...collection, progress: { phase: "open", closesAt, merges: [] } },
      ],
      // The seal exists from now until the collection ends, whether anybody writes or not.
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
      withCollection(state, collection, (each) =>
        isOpen(each) ? { ...each, progress: { ...each.progress, closesAt } } : each,
      ),
    effects: ({ collection, closesAt }) => closesLater(collection, closesAt),
  },
  CollectionCancelled: {
    version: 1,
    evolve: (state, { collection, at }) => over(state, collection, { phase: "cancelled", at }),
    effects: sealEnds,
  },
  CollectionClosed: {
    version: 1,
    evolve: (state, { collection, at }) => over(state, collection, { phase: "closed", at }),
    effects: sealEnds,
  },
  CollectionsForgotten: {
    version: 1,
    evolve: (state, { collections }) => ({
      ...state,
      collections: state.collections.filter((each) => isOpen(each) || !collections.includes(each.id)),
    }),
  },
};

/** Ends a collection: who wrote what is forgotten, merges become final, and the oldest ended collections are dropped. */
function over(state: CollectionsState, id: CollectionId, end: CollectionEnd): CollectionsState {
  const closed = withCollection(withoutSecret(state, collectionScope(id)), id, (each) =>
    isOpen(each) ? { ...each, progress: end } : each,
  );
  const old = closed.collections.filter((each) => !isOpen(each) && !each.managed);
  const forgotten = new Set(old.slice(0, Math.max(0, old.length - KEPT)).map((each) => each.id));
  return { ...closed, collections: closed.collections.filter((each) => !forgotten.has(each.id)) };
}

function merged(state: CollectionsState, event: Of<"EntriesMerged">): CollectionsState {
  const { collection, into, from, text } = event;
  const next = retwinned(
    withCollection(state, collection, (each) => {
      const entries = mergeEntries(each.entries, into, from, text);
      const merge = mergeOf(each.entries, into, from, text);
      // Merges after it has closed are final.
      if (merge === null || !isOpen(each)) return { ...each, entries };
      const merges = [...each.progress.merges, merge];
      return { ...each, entries, progress: { ...each.progress, merges } };
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
  const next = withCollection(state, collection, (each) => {
    if (!isOpen(each)) return each;
    const { entries, merges } = unmergeEntries(each.entries, each.progress.merges, into, from);
    return { ...each, entries, progress: { ...each.progress, merges } };
  });
  const { [from]: kept, ...before } = secretAuthors(state, collection).before;
  if (kept === undefined) return next;
  return withAuthors(next, collection, (authors): Authors => ({
    ...authors,
    by: { ...authors.by, [into]: kept },
    before,
  }));
}

/** Makes entries that turn `from` round turn `into` round in every collection, including those in undoable merges. */
const retwinned = (state: CollectionsState, from: EntryId, into: EntryId | null): CollectionsState => ({
  ...state,
  collections: state.collections.map((collection) => {
    const entries = withTwins(collection.entries, from, into);
    if (isOpen(collection) && collection.progress.merges.length > 0) {
      const merges = collection.progress.merges.map((merge) => {
        const [a = merge.into, b = merge.from] = withTwins([merge.into, merge.from], from, into);
        return { ...merge, into: a, from: b };
      });
      return { ...collection, entries, progress: { ...collection.progress, merges } };
    }
    return entries === collection.entries ? collection : { ...collection, entries };
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
