import type { OwnEntry } from "../domain/community/collections/part.ts";
import { type Asking, isChosen, type TopicSlice } from "../domain/community/topics/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import type { EntryId } from "../domain/kernel/ids.ts";
import { may, runnersOf } from "./may.ts";
import type { CommunityReader } from "./reader.ts";

/** A topic as somebody reads it. */
export interface TopicReading extends TopicSlice {
  /** their own, readable for them even while it is hidden; null if it is not theirs */
  readonly own: OwnEntry | null;
  /** whether it is neither on an agenda nor over */
  readonly waits: boolean;
  /** whether whoever reads may edit it */
  readonly mayEdit: boolean;
  /** whether they may withdraw it: with several authors, none may for the others */
  readonly mayWithdraw: boolean;
  /** whether they may put it on the next agenda */
  readonly mayPlan: boolean;
  /** whether those who run the backlog can undo the last merge into it */
  readonly undoable: boolean;
}

/** What members offer, and the request for topics. */
export interface BacklogReading {
  /** null while nobody is asked for topics */
  readonly asking: Asking | null;
  /** best first */
  readonly waiting: readonly TopicReading[];
  readonly planned: readonly TopicReading[];
  /** most recent first */
  readonly over: readonly TopicReading[];
  /** whether whoever reads has offered one that still waits */
  readonly offered: boolean;
  /** whether they run it: may stop the request, and hide and merge topics */
  readonly runs: boolean;
  /** who runs the request for topics; null if there is none */
  readonly runners: Runners | null;
  /** whether there is something to vote on */
  readonly votable: boolean;
  /** how many of those were not in a vote yet */
  readonly unvoted: number;
  /** whether members chose any topic, by a vote or by planning it */
  readonly chosen: boolean;
}

export function readBacklog(reader: CommunityReader): BacklogReading {
  const { slices } = reader;
  const { asking = null, waiting = [], planned = [], over = [] } = slices.backlog ?? {};
  const topics = (ids: readonly EntryId[]) => ids.flatMap((id) => readTopic(reader, id) ?? []);
  const groups = { waiting: topics(waiting), planned: topics(planned), over: topics(over) };
  const votable = groups.waiting.filter(({ hidden }) => !hidden);
  return {
    asking,
    ...groups,
    offered: groups.waiting.some(({ own }) => own !== null),
    runs: may(reader, "stopAsking", { opened: asking }),
    runners: asking === null ? null : runnersOf(reader, asking),
    votable: votable.length > 0,
    unvoted: votable.filter(({ votes }) => votes === null).length,
    chosen: Object.values(groups)
      .flat()
      .some((topic) => isChosen(topic, topic.standing)),
  };
}

/** A topic; null if it is gone. */
export function readTopic(reader: CommunityReader, id: EntryId): TopicReading | null {
  const { slices, mine } = reader;
  const topic = slices[`topic:${id}`];
  if (topic === undefined) return null;
  const own = mine.topics[id] ?? null;
  const waits =
    topic.standing.is === "offered" || topic.standing.is === "ranked" || topic.standing.is === "parked";
  const mayEdit = waits && may(reader, "editTopic", { own: own !== null });
  return {
    ...topic,
    ...{ own, waits, mayEdit },
    mayWithdraw: mayEdit && own?.alone === true,
    mayPlan: waits && !topic.hidden && may(reader, "planTopic"),
    undoable: slices.backlog?.undoable.includes(id) === true,
  };
}
