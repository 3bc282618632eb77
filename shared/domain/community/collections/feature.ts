import type { Around, Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import { authorsOf } from "./authors.ts";
import { cancelCollection, closeCollection, moveCollectionClosing, openCollection } from "./decide.ts";
import { addEntry, editEntry, hideEntry, removeEntry, showEntry } from "./decide-entry.ts";
import { mergeEntries, undoMerge } from "./decide-merge.ts";
import { collectionEvents } from "./evolve.ts";
import { collectionOffers } from "./offers.ts";
import type { CollectionsPart, CollectionsState } from "./part.ts";
import { collectionSlice, entrySlice } from "./view.ts";

/** Prompts, and what members answer to them. What a collection is for is none of its business. */
export const collections: Feature<CollectionsPart> = {
  uses: {},
  initial: { collections: [], secrets: {} },
  fold: 1,
  commands: {
    ...{ openCollection, moveCollectionClosing, cancelCollection, closeCollection },
    ...{ addEntry, editEntry, removeEntry, hideEntry, showEntry, mergeEntries, undoMerge },
  },
  openedOf: (command, state) =>
    "collection" in command ? (state.collections.find(({ id }) => id === command.collection) ?? null) : null,
  systemCommands: {
    /** The due row that was written when it opened has come up. */
    closeCollectionWhenDue: ({ collection, closesAt }, state, { meta }) =>
      ok(
        state.collections.find(({ id }) => id === collection)?.closesAt === closesAt
          ? collectionOffers(state).close(collection, "due", meta.at)
          : [],
      ),
  },
  events: collectionEvents,
  offers: collectionOffers,
  view: (state) =>
    Object.fromEntries<unknown>([
      ["collections", state.collections.map(({ id }) => id)] as const,
      ...state.collections.flatMap((each) => [
        [`collection:${each.id}`, collectionSlice(each)] as const,
        ...each.entries.map((entry) => [`entry:${entry.id}`, entrySlice(entry)] as const),
      ]),
    ]),
  mine: (state, member) => ({ entries: entriesOf(state, member) }),
  mineChanged: authorsConcerned,
};

/** A member's own entries, as they read, by collection: hidden ones too. */
const entriesOf = (state: CollectionsState, member: MemberRef) =>
  Object.fromEntries(
    state.collections.flatMap((collection) => {
      const own = collection.entries.filter((each) => authorsOf(state, collection, each).includes(member));
      return own.length === 0
        ? []
        : [[collection.id, Object.fromEntries(own.map(({ id, text }) => [id, text]))]];
    }),
  );

/** Those of whose entries in an open collection one was added, changed or removed. */
function* authorsConcerned({ before, after }: Around<CollectionsState>): Iterable<MemberRef> {
  for (const is of after.collections) {
    const was = before.collections.find(({ id }) => id === is.id);
    if (is.closedAt !== null || was === is) continue;
    const earlier = new Map(was?.entries.map((entry) => [entry.id, entry]));
    for (const entry of is.entries) {
      const then = earlier.get(entry.id);
      earlier.delete(entry.id);
      if (then === entry) continue;
      yield* authorsOf(after, is, entry);
      if (then !== undefined) yield* authorsOf(before, is, then);
    }
    for (const gone of earlier.values()) yield* authorsOf(before, is, gone);
  }
}
