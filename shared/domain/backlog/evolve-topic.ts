import { mergeEntries, mergeOf, unmergeEntries } from "../collection/entries.ts";
import type { Entry } from "../collection/state.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { EntryId } from "../ids.ts";
import type { Option, Poll, Tally } from "../poll/state.ts";
import type { Instant } from "../time.ts";
import { isOver, isWaiting, waiting, type Topic, type TopicDetails } from "./topic.ts";

/** How many topics are kept that are discussed or withdrawn. */
const KEPT = 100;

/** The community with its topics changed, and no more of those that are over than are kept. */
export function withTopics(
  state: FoundedCommunity,
  change: (topics: readonly Topic[]) => readonly Topic[],
): FoundedCommunity {
  const topics = change(state.backlog.topics);
  const over = topics.filter(isOver);
  const forgotten = new Set(over.slice(0, Math.max(0, over.length - KEPT)).map(({ id }) => id));
  const kept = forgotten.size === 0 ? topics : topics.filter(({ id }) => !forgotten.has(id));
  return { ...state, backlog: { ...state.backlog, topics: kept } };
}

export const withTopic = (
  state: FoundedCommunity,
  id: string,
  change: (topic: Topic) => Topic,
): FoundedCommunity =>
  withTopics(state, (topics) => topics.map((topic) => (topic.id === id ? change(topic) : topic)));

export function offerTopic(
  state: FoundedCommunity,
  entry: Entry,
  details: TopicDetails,
  at: Instant,
): FoundedCommunity {
  const topic: Topic = {
    ...entry,
    ...details,
    presenter: entry.authors[0] ?? null,
    offeredAt: at,
    votes: null,
    standing: { is: "offered" },
    history: [],
    outcome: null,
  };
  return withTopics(state, (topics) => [...topics, topic]);
}

/** Votes already cast survive an edit (SPEC BACK-2): the option of a vote that runs reads as its topic. */
export function editTopic(
  state: FoundedCommunity,
  id: EntryId,
  text: string,
  details: TopicDetails | undefined,
): FoundedCommunity {
  const edited = withTopic(state, id, (topic) => ({ ...topic, ...details, text }));
  return withBacklogOption(edited, id, (option) => ({ ...option, text }));
}

export function withdrawTopic(state: FoundedCommunity, id: string): FoundedCommunity {
  const withdrawn = withTopic(state, id, (topic) => ({ ...topic, standing: { is: "withdrawn" } }));
  return withBacklogOption(withdrawn, id, (option) => ({ ...option, withdrawn: true }));
}

/** How many merges can be undone. */
const KEPT_MERGES = 20;

/** What two topics come to together: both their votes and histories. */
export function mergedTopic(
  into: Topic,
  from: Topic,
): { readonly votes: number | null; readonly history: Topic["history"] } {
  const votes = into.votes === null && from.votes === null ? null : (into.votes ?? 0) + (from.votes ?? 0);
  return { votes, history: [...into.history, ...from.history].toSorted((a, b) => a.at - b.at) };
}

/** Both authors keep the credit, both their votes and histories. */
export function mergeTopics(
  state: FoundedCommunity,
  into: EntryId,
  from: EntryId,
  text: string,
): FoundedCommunity {
  const { topics, merges } = state.backlog;
  const merge = mergeOf(topics, into, from, text);
  if (merge === null) return state;
  const next = withTopic(
    withTopics(state, (all) => mergeEntries(all, into, from, text)),
    into,
    (topic) => {
      const together = mergedTopic(merge.into, merge.from);
      return { ...topic, ...together, standing: waiting(together) };
    },
  );
  return { ...next, backlog: { ...next.backlog, merges: [...merges, merge].slice(-KEPT_MERGES) } };
}

export function unmergeTopics(state: FoundedCommunity, into: EntryId, from: EntryId): FoundedCommunity {
  const { entries, merges } = unmergeEntries(state.backlog.topics, state.backlog.merges, into, from);
  const next = withTopics(state, () => entries);
  return { ...next, backlog: { ...next.backlog, merges } };
}

/** After a vote: what a topic got in it, in place of what it had. */
export function rankBacklog(state: FoundedCommunity, tally: Tally): FoundedCommunity {
  const votes = new Map(Object.entries(tally));
  return withTopics(state, (topics) =>
    topics.map((topic) => {
      const got = votes.get(topic.id);
      if (got === undefined || isOver(topic)) return topic;
      const voted = { ...topic, votes: got };
      return isWaiting(topic) ? { ...voted, standing: waiting(voted) } : voted;
    }),
  );
}

function withBacklogOption(
  state: FoundedCommunity,
  id: string,
  change: (option: Option) => Option,
): FoundedCommunity {
  const concerns = (poll: Poll) =>
    poll.closed === null &&
    poll.subject.kind === "backlog" &&
    poll.options.some((option) => option.id === id);
  if (!state.polls.some(concerns)) return state;
  return {
    ...state,
    polls: state.polls.map((poll) =>
      concerns(poll)
        ? { ...poll, options: poll.options.map((option) => (option.id === id ? change(option) : option)) }
        : poll,
    ),
  };
}
