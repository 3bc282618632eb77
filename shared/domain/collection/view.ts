import type { EntryId } from "../ids.ts";
import { standsAsMerged } from "./decide-merge.ts";
import type { Collection, Entry } from "./state.ts";

/** A collection as everybody sees it; each entry stands under `entry:<id>`, in the backlog under `topic:<id>`. */
export interface CollectionSlice extends Omit<Collection, "entries" | "merges"> {
  readonly entries: readonly EntryId[];
  /** the entries whose last merge can be undone */
  readonly undoable: readonly EntryId[];
}

export const collectionSlice = (collection: Collection): CollectionSlice => {
  const { entries, merges: _, ...rest } = collection;
  return { ...rest, entries: entries.map(({ id }) => id), undoable: undoableIn(collection) };
};

export const undoableIn = ({
  entries,
  merges,
}: Pick<Collection, "entries" | "merges">): readonly EntryId[] =>
  merges.length === 0
    ? []
    : entries.flatMap((entry) => {
        const last = merges.findLast(({ into }) => into.id === entry.id);
        return last !== undefined && !entry.hidden && standsAsMerged(entry, last) ? [entry.id] : [];
      });

/** That an entry is hidden is seen by all; what it says, and who wrote it, by nobody (SPEC COLL-5). */
export const entrySlice = <T extends Entry>(entry: T): T =>
  entry.hidden ? { ...entry, text: "", authors: [], also: [] } : entry;
