import type { Merge } from "../collections/part.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Topic } from "./topic.ts";

/** Everybody is asked for a topic. */
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
  /** the topics that ran in the last session, as they stood before its end: it may be reopened */
  readonly beforeEnd: readonly Topic[];
}

export interface TopicsState {
  readonly backlog: Backlog;
}

export const INITIAL_BACKLOG: Backlog = { topics: [], merges: [], asking: null, beforeEnd: [] };
