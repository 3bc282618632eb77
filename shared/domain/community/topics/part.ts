import type { FeatureEffect } from "../../kernel/effect.ts";
import type { EntryId } from "../../kernel/ids.ts";
import type { CollectionsPart, OwnEntry } from "../collections/part.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TopicCommand, TopicSystemCommand } from "./commands.ts";
import type { TopicEvent } from "./events.ts";
import type { Backlog, TopicsState } from "./state.ts";
import type { Topic } from "./topic.ts";
import type { TopicsSlices } from "./view.ts";

export type { Asking, TopicsState } from "./state.ts";
export {
  isChosen,
  isPlannable,
  isWaiting,
  itemOfTopic,
  type Standing,
  standingOf,
  type Topic,
  TOPIC_KINDS,
  type TopicDetails,
  type TopicKind,
  topicOf,
} from "./topic.ts";
export { parkedItems, type TopicSlice } from "./view.ts";

declare module "../collections/part.ts" {
  interface CollectionPurposes {
    readonly ideas: { readonly topic: EntryId };
  }
}
declare module "../polls/part.ts" {
  interface PollSubjects {
    readonly backlog: object;
  }
}

export interface TopicsOffers {
  readonly topics: readonly Topic[];
  readonly asking: Backlog["asking"];
  /** the topics that can be placed in a session, best first */
  readonly plannable: readonly Topic[];
}

/** What the topics build on. */
export type TopicsUses = {
  readonly founding: FoundingPart;
  readonly collections: CollectionsPart;
  readonly polls: PollsPart;
  readonly sessions: SessionsPart;
};

export interface TopicsPart {
  readonly state: TopicsState;
  readonly command: TopicCommand;
  readonly systemCommand: TopicSystemCommand;
  readonly event: TopicEvent;
  readonly effect: FeatureEffect<TopicSystemCommand, never, never>;
  readonly offers: TopicsOffers;
  readonly slices: TopicsSlices;
  readonly mine: {
    /** this member's own topics, including hidden ones; `alone`: it has no other author, who might want to keep it */
    readonly topics: { readonly [topic: EntryId]: OwnEntry };
  };
}
