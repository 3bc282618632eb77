import type { CollectionId, EntryId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import type { Instant } from "../../kernel/time.ts";
import { standsAsMerged } from "./entries.ts";
import type { Collection, CollectionEnd, Entry } from "./state.ts";

type ShownProgress =
  /** `undoable`: the entries whose last merge can be undone */
  | { readonly phase: "open"; readonly closesAt: Instant | null; readonly undoable: readonly EntryId[] }
  | CollectionEnd;

/** What everybody sees of collections. */
export interface CollectionsSlices {
  /** those that are open, and the last ones that ended, in the order in which they opened */
  readonly collections: readonly CollectionId[];
  readonly [collection: `collection:${string}`]: CollectionSlice;
  readonly [entry: `entry:${string}`]: Entry;
}

/** A collection as everybody sees it; each entry is in the slice `entry:<id>`. */
export interface CollectionSlice extends Omit<Collection<ShownProgress>, "entries"> {
  readonly entries: readonly EntryId[];
}

const collectionSlice = (collection: Collection): CollectionSlice => ({
  ...collection,
  entries: collection.entries.map(({ id }) => id),
  progress: shownProgress(collection),
});

function shownProgress({ entries, progress }: Collection): ShownProgress {
  if (progress.phase !== "open") return progress;
  const { phase, closesAt, merges } = progress;
  const undoable = entries.filter((entry) => {
    const last = merges.findLast(({ into }) => into.id === entry.id);
    return last !== undefined && !entry.hidden && standsAsMerged(entry, last);
  });
  return { phase, closesAt, undoable: undoable.map(({ id }) => id) };
}

/** Everybody sees that an entry is hidden; nobody sees its text or its authors (SPEC COLL-5). */
export const entrySlice = <T extends Entry>(entry: T): T =>
  entry.hidden ? { ...entry, text: "", authors: [], also: [] } : entry;

export const collectionsView = (collections: readonly Collection[]): CollectionsSlices => ({
  collections: collections.map(({ id }) => id),
  ...slicesOf(
    "collection",
    collections.map((each) => [each.id, collectionSlice(each)]),
  ),
  ...slicesOf(
    "entry",
    collections.flatMap(({ entries }) => entries).map((entry) => [entry.id, entrySlice(entry)]),
  ),
});
