import type { EntryId } from "../ids.ts";
import type { Collection, Entry } from "./state.ts";

/** A collection as everybody sees it; each entry stands under `entry:<id>`, in the backlog under `topic:<id>`. */
export interface CollectionSlice extends Omit<Collection, "entries"> {
  readonly entries: readonly EntryId[];
}

export const collectionSlice = ({ entries, ...collection }: Collection): CollectionSlice => ({
  ...collection,
  entries: entries.map(({ id }) => id),
});

/** That an entry is hidden is seen by all; what it says, and who wrote it, by nobody (SPEC COLL-5). */
export const entrySlice = <T extends Entry>(entry: T): T =>
  entry.hidden ? { ...entry, text: "", authors: [], also: [] } : entry;
