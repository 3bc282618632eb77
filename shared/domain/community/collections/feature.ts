import type { Around, Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok } from "../../kernel/result.ts";
import { authorsOf } from "./authors.ts";
import { cancelCollection, closeCollection, moveCollectionClosing, openCollection } from "./decide.ts";
import { addEntry, editEntry, hideEntry, removeEntry, showEntry } from "./decide-entry.ts";
import { mergeEntries, undoMerge } from "./decide-merge.ts";
import { collectionEvents } from "./evolve.ts";
import { collectionOffers } from "./offers.ts";
import { isMerged } from "./entries.ts";
import type { CollectionsPart, CollectionsState, OwnEntry } from "./part.ts";
import { type Collection, collectionScope, type Entry } from "./state.ts";
import { collectionsView } from "./view.ts";

/** Prompts and members' answers to them, regardless of what a collection is for. */
export const collections: Feature<CollectionsPart> = {
  uses: {},
  initial: { collections: [], secrets: {} },
  fold: 1,
  commands: {
    ...{ openCollection, moveCollectionClosing, cancelCollection, closeCollection },
    ...{ addEntry, editEntry, removeEntry, hideEntry, showEntry, mergeEntries, undoMerge },
  },
  about(command, state, { member }) {
    if (!("collection" in command)) return {};
    const collection = state.collections.find(({ id }) => id === command.collection);
    if (collection === undefined) return {};
    const entry = "entry" in command ? collection.entries.find(({ id }) => id === command.entry) : undefined;
    // Once it is closed nobody can change anything in it, and authors of anonymous entries are forgotten.
    const hasOwner = entry !== undefined && isOpen(collection);
    return {
      opened: collection,
      own: hasOwner ? authorsOf(state, collection, entry).includes(member) : null,
    };
  },
  systemCommands: {
    /** The outbox row that was written when it opened has come due. */
    closeCollectionWhenDue({ collection, closesAt }, state, { meta }) {
      const open = state.collections.filter(isOpen).find(({ id }) => id === collection);
      const due = open?.progress.closesAt === closesAt;
      return ok(due ? collectionOffers(state).close(collection, "due", meta.at) : []);
    },
  },
  events: collectionEvents,
  authorScope(command, { collections: all }) {
    if (command.type !== "addEntry" && command.type !== "editEntry" && command.type !== "removeEntry")
      return null;
    // Of a collection that is forgotten nobody knows any more whether it was anonymous.
    const isNamed = all.find(({ id }) => id === command.collection)?.anonymous === false;
    return isNamed ? null : collectionScope(command.collection);
  },
  offers: collectionOffers,
  view: ({ collections: all }) => collectionsView(all),
  mine: (state, member) => ({ entries: entriesOf(state, member) }),
  mineChanged: authorsConcerned,
};

const ownEntry = (entry: Entry, collection: Collection): OwnEntry => ({
  text: entry.text,
  alone: !isMerged(collection, entry),
});

/** A member's own entries, by collection, including hidden ones. */
const entriesOf = (state: CollectionsState, member: MemberRef) =>
  Object.fromEntries(
    state.collections.flatMap((collection) => {
      const own = collection.entries.filter((each) => authorsOf(state, collection, each).includes(member));
      return own.length === 0
        ? []
        : [[collection.id, Object.fromEntries(own.map((each) => [each.id, ownEntry(each, collection)]))]];
    }),
  );

/** The members with an entry in an open collection that was added, changed or removed. */
function* authorsConcerned({ before, after }: Around<CollectionsState>): Iterable<MemberRef> {
  for (const is of after.collections.filter(isOpen)) {
    const was = before.collections.find(({ id }) => id === is.id);
    if (was === is) continue;
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
