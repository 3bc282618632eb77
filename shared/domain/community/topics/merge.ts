import { type Merge, mergeEntries, mergeOf, unmergeEntries } from "../collections/part.ts";
import type { EntryId } from "../../kernel/ids.ts";
import type { TopicsState } from "./state.ts";
import { withTopic, withTopics } from "./change.ts";
import type { Places } from "../sessions/part.ts";
import { isWaiting, type Topic, waiting } from "./topic.ts";

/** How many merges can be undone. */
const KEPT_MERGES = 20;

/** The votes and histories of two topics, combined. */
function mergedTopic(
  into: Topic,
  from: Topic,
): { readonly votes: number | null; readonly history: Topic["history"] } {
  const votes = into.votes === null && from.votes === null ? null : (into.votes ?? 0) + (from.votes ?? 0);
  return { votes, history: [...into.history, ...from.history].toSorted((a, b) => a.at - b.at) };
}

/** The merged topic has the authors, votes and histories of both. */
export function merged(state: TopicsState, into: EntryId, from: EntryId, title: string): TopicsState {
  const { topics, merges } = state.backlog;
  const merge = mergeOf(topics, into, from, title);
  if (merge === null) return state;
  const next = withTopic(
    withTopics(state, (all) => mergeEntries(all, into, from, title)),
    into,
    (topic) => {
      const together = mergedTopic(merge.into, merge.from);
      return { ...topic, ...together, fate: waiting(together) };
    },
  );
  return { ...next, backlog: { ...next.backlog, merges: [...merges, merge].slice(-KEPT_MERGES) } };
}

export function unmerged(state: TopicsState, into: EntryId, from: EntryId): TopicsState {
  const { entries, merges } = unmergeEntries(state.backlog.topics, state.backlog.merges, into, from);
  const next = withTopics(state, () => entries);
  return { ...next, backlog: { ...next.backlog, merges } };
}

/** Whether nothing has happened to a topic since its last merge that undoing would lose. */
export function standsAsMerged(topic: Topic, { into, from, text }: Merge<Topic>, places: Places): boolean {
  const then = mergedTopic(into, from);
  return (
    topic.text === text &&
    isWaiting(topic, places) &&
    topic.votes === then.votes &&
    topic.history.length === then.history.length &&
    topic.why === into.why &&
    topic.kind === into.kind &&
    topic.minutes === into.minutes
  );
}
