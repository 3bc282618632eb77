import type { FeatureEffect } from "../../kernel/effect.ts";
import type { CollectionsPart } from "../collections/part.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TopicCommand, TopicSystemCommand } from "./commands.ts";
import type { TopicEvent } from "./events.ts";
import type { Backlog } from "./state.ts";
import type { Topic } from "./topic.ts";

export interface TopicsState {
  readonly backlog: Backlog;
}

export interface TopicsOffers {
  readonly topics: readonly Topic[];
  readonly asking: Backlog["asking"];
  /** what may be placed in a session, best first */
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
}
