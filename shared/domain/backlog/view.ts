import { entrySlice, undoableIn } from "../collection/view.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { EntryId } from "../ids.ts";
import { rankTopics, scoreOf } from "./rank.ts";
import { presenterCan } from "./planner.ts";
import type { Asking, DraftPlan } from "./state.ts";
import { isOver, isWaiting, topicOf, type Topic } from "./topic.ts";

export interface BacklogSlice {
  /** the topics that wait, best first; each stands under `topic:<id>` */
  readonly waiting: readonly EntryId[];
  /** on an agenda: of the session that runs, of the next one or of a later one */
  readonly planned: readonly EntryId[];
  /** discussed or withdrawn, the last one first */
  readonly over: readonly EntryId[];
  readonly asking: Asking | null;
  /** the topics whose last merge can be undone */
  readonly undoable: readonly EntryId[];
}

export interface TopicSlice extends Topic {
  /** what it is ranked by: votes and bonus */
  readonly score: number;
}

/** The plan that is being made, with what is questionable about it. */
export interface PlanSlice extends DraftPlan {
  /** topics that stand in a session on whose date their presenter says that they cannot */
  readonly clashes: readonly EntryId[];
  /** per session the minutes that its topics take beyond what it has; 0 for those that fit */
  readonly over: readonly number[];
}

export function backlogSlice({ backlog }: FoundedCommunity): BacklogSlice {
  const ids = (topics: readonly Topic[]) => topics.map(({ id }) => id);
  return {
    waiting: ids(rankTopics(backlog.topics.filter((topic) => isWaiting(topic)))),
    planned: ids(backlog.topics.filter(({ standing }) => standing.is === "planned")),
    over: ids(backlog.topics.filter(isOver).toReversed()),
    asking: backlog.asking,
    undoable: undoableIn({ entries: backlog.topics, merges: backlog.merges }),
  };
}

/** A hidden topic says nothing of itself but that, and where it stands. */
export function topicSlice(topic: Topic): TopicSlice {
  const shown = entrySlice(topic);
  const silent = topic.hidden ? { why: "", presenter: null, outcome: null } : {};
  return { ...shown, ...silent, score: scoreOf(topic) };
}

export function planSlice({ backlog }: FoundedCommunity): PlanSlice | null {
  const { plan, topics, cannot } = backlog;
  if (plan === null) return null;
  const clashes = plan.sessions.flatMap(({ date, topics: ids }) =>
    ids.filter((id) => {
      const topic = topicOf(topics, id);
      return topic !== null && !presenterCan(topic, date, cannot);
    }),
  );
  const minutesOf = (ids: readonly EntryId[]) =>
    ids.reduce((sum, id) => sum + (topicOf(topics, id)?.minutes ?? 0), 0);
  const over = plan.sessions.map((session) => Math.max(0, minutesOf(session.topics) - session.minutes));
  return { ...plan, clashes, over };
}
