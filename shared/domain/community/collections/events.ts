import type { CollectionId, EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Entry, OpenedCollection } from "./state.ts";

export interface EntryAuthor {
  readonly by: MemberRef;
}

export type CollectionEvent =
  | { readonly type: "CollectionOpened"; readonly collection: OpenedCollection }
  /** `sealed`: only in an anonymous collection, where `entry.authors` is empty */
  | {
      readonly type: "EntryAdded";
      readonly collection: CollectionId;
      readonly entry: Entry;
      readonly sealed?: Sealed<EntryAuthor>;
    }
  | {
      readonly type: "EntryEdited";
      readonly collection: CollectionId;
      readonly entry: EntryId;
      readonly text: string;
      readonly sealed?: Sealed<EntryAuthor>;
    }
  | {
      readonly type: "EntryRemoved";
      readonly collection: CollectionId;
      readonly entry: EntryId;
      readonly sealed?: Sealed<EntryAuthor>;
    }
  | {
      readonly type: "EntryHidden";
      readonly collection: CollectionId;
      readonly entry: EntryId;
      readonly hidden: boolean;
    }
  | {
      readonly type: "EntriesMerged";
      readonly collection: CollectionId;
      readonly into: EntryId;
      readonly from: EntryId;
      readonly text: string;
    }
  /** Both entries are again as before their merge. */
  | {
      readonly type: "MergeUndone";
      readonly collection: CollectionId;
      readonly into: EntryId;
      readonly from: EntryId;
    }
  | {
      readonly type: "CollectionClosingMoved";
      readonly collection: CollectionId;
      readonly closesAt: Instant | null;
    }
  /** Also ends the collection's seal. */
  | { readonly type: "CollectionCancelled"; readonly collection: CollectionId; readonly at: Instant }
  /** Also ends the collection's seal. */
  | {
      readonly type: "CollectionClosed";
      readonly collection: CollectionId;
      readonly how: "person" | "due";
      readonly at: Instant;
    }
  /** Another feature no longer needs these collections. */
  | { readonly type: "CollectionsForgotten"; readonly collections: readonly CollectionId[] };
