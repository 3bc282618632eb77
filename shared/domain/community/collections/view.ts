import type { EntryId } from "../../kernel/ids.ts";
import { standsAsMerged } from "./entries.ts";
import type { Collection, Entry } from "./state.ts";

/** A collection as everybody sees it; each entry stands under `entry:<id>`. */
export interface CollectionSlice extends Omit<Collection, "entries" | "merges"> {
  readonly entries: readonly EntryId[];
  /** the entries whose last merge can be undone */
  readonly undoable: readonly EntryId[];
}

export function collectionSlice(collection: Collection): CollectionSlice {
  const { entries, merges, ...rest } = collection;
  return {
    ...rest,
    entries: entries.map(({ id }) => id),
    undoable: entries.flatMap((entry) => {
      const last = merges.findLast(({ into }) => into.id === entry.id);
      return last !== undefined && !entry.hidden && standsAsMerged(entry, last) ? [entry.id] : [];
    }),
  };
}

/** That an entry is hidden is seen by all; what it says, and who wrote it, by nobody (SPEC COLL-5). */
export const entrySlice = <T extends Entry>(entry: T): T =>
  entry.hidden ? { ...entry, text: "", authors: [], also: [] } : entry;
