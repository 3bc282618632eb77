import type { TopicsState } from "./state.ts";
import { isOver, type Topic } from "./topic.ts";

/** How many discussed or withdrawn topics are kept. */
const KEPT = 100;

/** Changes the topics, and drops the oldest of those that are discussed or withdrawn. */
export function withTopics(
  state: TopicsState,
  change: (topics: readonly Topic[]) => readonly Topic[],
): TopicsState {
  const topics = change(state.backlog.topics);
  const over = topics.filter(isOver);
  const forgotten = new Set(over.slice(0, Math.max(0, over.length - KEPT)).map(({ id }) => id));
  const kept = forgotten.size === 0 ? topics : topics.filter(({ id }) => !forgotten.has(id));
  return { ...state, backlog: { ...state.backlog, topics: kept } };
}

export const withTopic = (state: TopicsState, id: string, change: (topic: Topic) => Topic): TopicsState =>
  withTopics(state, (topics) => topics.map((topic) => (topic.id === id ? change(topic) : topic)));
