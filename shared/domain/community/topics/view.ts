import type { TitledItem } from "../../agenda.ts";
import type { EntryId, ItemId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import { entrySlice } from "../collections/part.ts";
import { standsAsMerged } from "./merge.ts";
import type { Places } from "../sessions/part.ts";
import { rankTopics, scoreOf } from "./rank.ts";
import type { Asking, Backlog } from "./state.ts";
import { isOver, isPlanned, isWaiting, itemOfTopic, type Standing, standingOf, type Topic } from "./topic.ts";

export interface BacklogSlice {
  /** the waiting topics, best first; each is in the slice `topic:<id>` */
  readonly waiting: readonly EntryId[];
  /** on the agenda of the running session, the next one or a later one */
  readonly planned: readonly EntryId[];
  /** discussed or withdrawn, most recent first */
  readonly over: readonly EntryId[];
  readonly asking: Asking | null;
  /** the topics whose last merge can be undone */
  readonly undoable: readonly EntryId[];
}

export interface TopicSlice extends Omit<Topic, "fate"> {
  readonly standing: Standing;
  /** what it is ranked by: votes plus bonus */
  readonly score: number;
}

/** What everybody sees of the topics. */
export interface TopicsSlices {
  readonly backlog: BacklogSlice;
  /** the parked topics as items, oldest first; each is in the slice `parked:<id>`, and as a topic in `topic:<id>` */
  readonly parked: readonly ItemId[];
  readonly [parkedItem: `parked:${string}`]: TitledItem;
  readonly [topic: `topic:${string}`]: TopicSlice;
}

export function topicsView(backlog: Backlog, places: Places): TopicsSlices {
  const parked = parkedItems(backlog, places);
  return {
    backlog: backlogSlice(backlog, places),
    parked: parked.map(({ id }) => id),
    ...slicesOf(
      "topic",
      backlog.topics.map((topic) => [topic.id, topicSlice(topic, places)]),
    ),
    ...slicesOf(
      "parked",
      parked.map((item) => [item.id, item]),
    ),
  };
}

/** The parked topics as the items that they become, first parked first. */
export const parkedItems = ({ topics }: Pick<Backlog, "topics">, places: Places): readonly TitledItem[] =>
  topics
    .filter((topic) => topic.fate.is === "parked" && isWaiting(topic, places) && !topic.hidden)
    .toSorted((a, b) => (a.history.at(-1)?.at ?? 0) - (b.history.at(-1)?.at ?? 0))
    .map(itemOfTopic);

function backlogSlice({ topics, merges, asking }: Backlog, places: Places): BacklogSlice {
  const ids = (some: readonly Topic[]) => some.map(({ id }) => id);
  return {
    waiting: ids(rankTopics(topics.filter((topic) => isWaiting(topic, places)))),
    planned: ids(topics.filter((topic) => topic.fate.is === "running" || isPlanned(topic, places))),
    over: ids(topics.filter(isOver).toReversed()),
    asking,
    undoable: ids(
      topics.filter((topic) => {
        const last = merges.findLast(({ into }) => into.id === topic.id);
        return last !== undefined && !topic.hidden && standsAsMerged(topic, last, places);
      }),
    ),
  };
}

/** A hidden topic shows only that it is hidden, and its status. */
function topicSlice({ fate, ...topic }: Topic, places: Places): TopicSlice {
  const silent = topic.hidden ? { why: "", presenter: null, outcome: null } : {};
  const standing = standingOf({ ...topic, fate }, places);
  return { ...entrySlice(topic), ...silent, standing, score: scoreOf(topic) };
}
