import type { Activity } from "../chat/activity.ts";
import type { TopicDetails } from "../backlog/topic.ts";
import type { CollectionId, EntryId } from "../ids.ts";
import type { Instant } from "../time.ts";

/** What a person may ask of collections and their entries. The backlog is one of them, named `BACKLOG`. */
export type CollectionCommand =
  | {
      readonly type: "openCollection";
      readonly prompt: string;
      readonly anonymous: boolean;
      /** an anonymous collection has no limit: it is passed over there */
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
      /** in the backlog: what a topic says besides its title */
      readonly topic?: TopicDetails;
    }
  | {
      readonly type: "editEntry";
      readonly collection: CollectionId;
      readonly entry: EntryId;
      readonly text: string;
      readonly topic?: TopicDetails;
    }
  /** In the backlog: withdraws the topic. */
  | { readonly type: "removeEntry"; readonly collection: CollectionId; readonly entry: EntryId }
  | { readonly type: "hideEntry"; readonly collection: CollectionId; readonly entry: EntryId }
  | { readonly type: "showEntry"; readonly collection: CollectionId; readonly entry: EntryId }
  | {
      readonly type: "mergeEntries";
      readonly collection: CollectionId;
      readonly into: EntryId;
      readonly from: EntryId;
      /** how both shall read now; null: as `into` does */
      readonly text: string | null;
    }
  /** The last merge into this entry, if nothing has happened to it since. */
  | { readonly type: "undoMerge"; readonly collection: CollectionId; readonly entry: EntryId }
  /** null: until somebody closes it. In the backlog: when the asking ends. */
  | {
      readonly type: "moveCollectionClosing";
      readonly collection: CollectionId;
      readonly closesAt: Instant | null;
    }
  /** Nothing is made of it. In the backlog: ends the asking. */
  | { readonly type: "cancelCollection"; readonly collection: CollectionId }
  /** In the backlog: ends the asking; topics may be offered at any time. */
  | { readonly type: "closeCollection"; readonly collection: CollectionId }
  /** Puts a card for it into the chat, if none stands there. */
  | { readonly type: "showInChat"; readonly activity: Activity };

export interface CloseCollectionWhenDue {
  readonly type: "closeCollectionWhenDue";
  readonly collection: CollectionId;
  readonly closesAt: Instant;
}
