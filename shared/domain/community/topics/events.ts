import type { EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Asking } from "./state.ts";
import type { TopicDetails } from "./topic.ts";

export type TopicEvent =
  | {
      readonly type: "TopicOffered";
      readonly topic: EntryId;
      readonly by: MemberRef;
      readonly title: string;
      readonly details: TopicDetails;
    }
  | {
      readonly type: "TopicEdited";
      readonly topic: EntryId;
      readonly title: string;
      readonly details: TopicDetails;
    }
  | { readonly type: "TopicWithdrawn"; readonly topic: EntryId }
  | { readonly type: "TopicHidden"; readonly topic: EntryId; readonly hidden: boolean }
  | {
      readonly type: "TopicsMerged";
      readonly into: EntryId;
      readonly from: EntryId;
      readonly title: string;
    }
  | { readonly type: "TopicMergeUndone"; readonly into: EntryId; readonly from: EntryId }
  | { readonly type: "TopicsAsked"; readonly asking: Asking }
  | { readonly type: "AskingClosingMoved"; readonly closesAt: Instant | null }
  | { readonly type: "AskingStopped"; readonly how: "person" | "due"; readonly at: Instant }
  | { readonly type: "OutcomeRecorded"; readonly topic: EntryId; readonly text: string };
