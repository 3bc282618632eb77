import type { EntryId, ItemId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { CollectIdeas, StopIdeas } from "../../session/reports.ts";
import type { TopicDetails } from "./topic.ts";

/** What people may ask of the topics. */
export type TopicCommand =
  /** `details`: null for a topic to discuss, with the default minutes of an item */
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
  /** `title`: of the merged topic; null: that of `into` */
  | {
      readonly type: "mergeTopics";
      readonly into: EntryId;
      readonly from: EntryId;
      readonly title: string | null;
    }
  /** Undoes the last merge into this topic, if nothing has happened to it since. */
  | { readonly type: "undoTopicMerge"; readonly topic: EntryId }
  /** Asks everybody for a topic. */
  | { readonly type: "askForTopics"; readonly closesAt: Instant | null; readonly inChat: boolean }
  /** null: until somebody stops it. */
  | { readonly type: "moveAskingClosing"; readonly closesAt: Instant | null }
  /** Only ends the request: topics can still be offered at any time. */
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
  /** Records the outcome of a topic to be solved, and stops collecting ideas on it. */
  | { readonly type: "recordOutcome"; readonly topic: EntryId; readonly text: string };

export type TopicSystemCommand =
  CollectIdeas | StopIdeas | { readonly type: "stopAskingWhenDue"; readonly closesAt: Instant };
