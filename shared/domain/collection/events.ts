import type { TopicDetails } from "../backlog/topic.ts";
import type { Activity } from "../chat/activity.ts";
import type { CollectionId, EntryId, MemberRef } from "../ids.ts";
import type { Sealed } from "../sealed.ts";
import type { Instant } from "../time.ts";
import type { Entry, OpenedCollection } from "./state.ts";

export interface EntryAuthor {
  readonly by: MemberRef;
}

export type CollectionEvent =
  | { readonly type: "CollectionOpened"; readonly collection: OpenedCollection }
  /** `sealed` in an anonymous collection only, where `entry.authors` is empty */
  | {
      readonly type: "EntryAdded";
      readonly collection: CollectionId;
      readonly entry: Entry;
      readonly topic?: TopicDetails;
      readonly sealed?: Sealed<EntryAuthor>;
    }
  | {
      readonly type: "EntryEdited";
      readonly collection: CollectionId;
      readonly entry: EntryId;
      readonly text: string;
      readonly topic?: TopicDetails;
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
  /** Both stand again as they did before they were merged. */
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
  /** Closes the collection's seal too. */
  | { readonly type: "CollectionCancelled"; readonly collection: CollectionId; readonly at: Instant }
  /** The closing event of the collection's seal. */
  | {
      readonly type: "CollectionClosed";
      readonly collection: CollectionId;
      readonly how: "person" | "due";
      readonly at: Instant;
    }
  | { readonly type: "ShownInChat"; readonly activity: Activity };
