import type { EntryId, ItemId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { CollectIdeas } from "../../session/reports.ts";
import type { TopicDetails } from "./topic.ts";

/** What people may ask of the topics. */
export type TopicCommand =
  /** `details`: null for a topic to be discussed, as long as an item is when nobody says otherwise */
  | { readonly type: "offerTopic"; readonly title: string; readonly details: TopicDetails | null }
  /** `details`: null leaves them as they are */
  | {
      readonly type: "editTopic";
      readonly topic: EntryId;
      readonly title: string;
      readonly details: TopicDetails | null;
    }
  | { readonly type: "withdrawTopic"; readonly topic: EntryId }
  | { readonly type: "hideTopic"; readonly topic: EntryId }
  | { readonly type: "showTopic"; readonly topic: EntryId }
  /** `title`: how both shall read now; null: as `into` does */
  | {
      readonly type: "mergeTopics";
      readonly into: EntryId;
      readonly from: EntryId;
      readonly title: string | null;
    }
  /** The last merge into this topic, if nothing has happened to it since. */
  | { readonly type: "undoTopicMerge"; readonly topic: EntryId }
  /** Asks everybody for a topic. */
  | { readonly type: "askForTopics"; readonly closesAt: Instant | null; readonly inChat: boolean }
  /** null: until somebody stops it. */
  | { readonly type: "moveAskingClosing"; readonly closesAt: Instant | null }
  /** Topics may be offered at any time: this ends the asking alone. */
  | { readonly type: "stopAsking" }
  | {
      readonly type: "openBacklogVote";
      readonly budget: number;
      readonly cap: number;
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /** Puts a topic on the next agenda, without a plan. */
  | { readonly type: "planTopic"; readonly topic: EntryId }
  | { readonly type: "planParked"; readonly item: ItemId }
  | { readonly type: "withdrawParked"; readonly item: ItemId }
  /** What came of a topic that was to be solved; ends the collecting of ideas. */
  | { readonly type: "recordOutcome"; readonly topic: EntryId; readonly text: string };

export type TopicSystemCommand =
  CollectIdeas | { readonly type: "stopAskingWhenDue"; readonly closesAt: Instant };
