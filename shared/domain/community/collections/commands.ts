import type { CollectionId, EntryId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** What a person may ask of collections and their entries. */
export type CollectionCommand =
  | {
      readonly type: "openCollection";
      readonly prompt: string;
      readonly anonymous: boolean;
      /** ignored in an anonymous collection, which has no limit */
      readonly perMember: number | null;
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  | {
      readonly type: "addEntry";
      readonly collection: CollectionId;
      readonly text: string;
      /** in a good list: the bad entry that is turned round */
      readonly twin: EntryId | null;
    }
  | {
      readonly type: "editEntry";
      readonly collection: CollectionId;
      readonly entry: EntryId;
      readonly text: string;
    }
  | { readonly type: "removeEntry"; readonly collection: CollectionId; readonly entry: EntryId }
  | { readonly type: "hideEntry"; readonly collection: CollectionId; readonly entry: EntryId }
  | { readonly type: "showEntry"; readonly collection: CollectionId; readonly entry: EntryId }
  | {
      readonly type: "mergeEntries";
      readonly collection: CollectionId;
      readonly into: EntryId;
      readonly from: EntryId;
      /** the wording of the merged entry; null: that of `into` */
      readonly text: string | null;
    }
  /** Undoes the last merge into this entry, if nothing has happened to it since. */
  | { readonly type: "undoMerge"; readonly collection: CollectionId; readonly entry: EntryId }
  /** null: until somebody closes it. */
  | {
      readonly type: "moveCollectionClosing";
      readonly collection: CollectionId;
      readonly closesAt: Instant | null;
    }
  /** Ends it without any use of its entries. */
  | { readonly type: "cancelCollection"; readonly collection: CollectionId }
  | { readonly type: "closeCollection"; readonly collection: CollectionId };

export interface CloseCollectionWhenDue {
  readonly type: "closeCollectionWhenDue";
  readonly collection: CollectionId;
  readonly closesAt: Instant;
}
