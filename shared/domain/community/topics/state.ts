import type { Merge } from "../collections/part.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Topic } from "./topic.ts";

/** An open request for topics. */
export interface Asking extends Opened {
  readonly at: Instant;
  readonly closesAt: Instant | null;
  readonly inChat: boolean;
}

export interface Backlog {
  /** in the order in which they were offered */
  readonly topics: readonly Topic[];
  /** of the topics, the last ones */
  readonly merges: readonly Merge<Topic>[];
  readonly asking: Asking | null;
  /** the topics of the last session as they were before its end, in case it is reopened */
  readonly beforeEnd: readonly Topic[];
}

export interface TopicsState {
  readonly backlog: Backlog;
}

export const INITIAL_BACKLOG: Backlog = { topics: [], merges: [], asking: null, beforeEnd: [] };
