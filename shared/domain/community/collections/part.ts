import type { FeatureEffect } from "../../kernel/effect.ts";
import type { CollectionId, EntryId } from "../../kernel/ids.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { CloseCollectionWhenDue, CollectionCommand } from "./commands.ts";
import type { CollectionEvent } from "./events.ts";
import type { Collection, OpenedCollection } from "./state.ts";
import type { CollectionsSlices } from "./view.ts";

export { mergeEntries, mergeOf, newEntry, unmergeEntries } from "./entries.ts";
export type { CollectionEvent } from "./events.ts";
export { newCollection, tooManyCollections } from "./new-collection.ts";
export type * from "./purpose.ts";
export { type Collection, collectionScope, type Entry, type Merge } from "./state.ts";
export { type CollectionSlice, entrySlice } from "./view.ts";

/** What a member sees of an entry or topic of their own, even while it is hidden from everybody. */
export interface OwnEntry {
  readonly text: string;
  /** whether it is theirs alone: nothing of others was merged into it */
  readonly alone: boolean;
}

export interface CollectionsState extends WithSecrets {
  /** those that are open, and the last ones that ended */
  readonly collections: readonly Collection[];
}

/** What collections provide to other features. */
export interface CollectionOffers {
  readonly collections: readonly Collection[];
  /** whether as many are open as allowed (SPEC ACT-2) */
  readonly isFull: boolean;
  find(id: CollectionId): Collection | null;
  open(collection: OpenedCollection): readonly CollectionEvent[];
  /** No events if it has already ended. */
  close(id: CollectionId, how: "person" | "due", at: Instant): readonly CollectionEvent[];
  cancel(id: CollectionId, at: Instant): readonly CollectionEvent[];
  /** The calling feature no longer needs these collections. */
  forget(ids: readonly CollectionId[]): readonly CollectionEvent[];
}

export interface CollectionsPart {
  readonly state: CollectionsState;
  readonly command: CollectionCommand;
  readonly systemCommand: CloseCollectionWhenDue;
  readonly event: CollectionEvent;
  readonly effect: FeatureEffect<CloseCollectionWhenDue>;
  readonly offers: CollectionOffers;
  readonly slices: CollectionsSlices;
  readonly mine: {
    /** this member's own entries, by collection, including hidden ones */
    readonly entries: { readonly [collection: CollectionId]: { readonly [entry: EntryId]: OwnEntry } };
  };
}
