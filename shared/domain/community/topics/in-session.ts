import type { PlannedItem, TitledItem } from "../../agenda.ts";
import type { ItemId } from "../../kernel/ids.ts";
import type { OfType } from "../../kernel/feature.ts";
import type { SessionsEvent } from "../sessions/part.ts";
import { withTopics } from "./change.ts";
import type { TopicsState } from "./state.ts";
import { type Topic, topicOf, topicOfItem, waiting } from "./topic.ts";

/** A session has begun: its topics are running. */
export function topicsBegin(
  state: TopicsState,
  { agenda }: OfType<SessionsEvent, "SessionBegun">,
): TopicsState {
  const ids = new Set<string>(agenda.map(({ id }) => id));
  return withTopics(state, (topics) =>
    topics.map((topic) => (ids.has(topic.id) ? { ...topic, fate: { is: "running" } } : topic)),
  );
}

/**
 * A session has ended (SPEC PARK-1, BACK-6): its topics are discussed, or parked with their history; one that was taken
 * off its agenda waits as before. Items that come back and were not topics become topics.
 */
export function topicsEnd(state: TopicsState, end: OfType<SessionsEvent, "SessionEndRecorded">): TopicsState {
  const { session, number, at } = end;
  const back = new Map<string, TitledItem>(end.parked.map((item) => [item.id, item]));
  const done = new Set<string>(end.done);
  const beforeEnd = state.backlog.topics.filter(({ fate }) => fate.is === "running");
  const ended = withTopics(state, (topics) => [
    ...topics.map((topic): Topic => {
      const item = back.get(topic.id);
      if (item !== undefined)
        return { ...topic, ...edits(item), history: item.history, fate: { is: "parked" } };
      if (topic.fate.is !== "running") return topic;
      if (!done.has(topic.id)) return { ...topic, fate: waiting(topic) };
      return { ...topic, fate: { is: "discussed", session, number, at } };
    }),
    ...end.parked.filter((item) => topicOf(topics, item.id) === null).map((item) => topicOfItem(item, at)),
  ]);
  return { ...ended, backlog: { ...ended.backlog, beforeEnd } };
}

/** The fields that a topic takes over from its item on an agenda. */
export const edits = ({ title, presenter, minutes }: PlannedItem) => ({
  ...(title === null ? {} : { text: title }),
  presenter,
  minutes,
});

/** The session is reopened: what its end did to the topics is undone (SPEC BACK-6). */
export function topicsReopen(state: TopicsState, parked: readonly ItemId[]): TopicsState {
  const { beforeEnd } = state.backlog;
  const back = new Set<string>(parked);
  const reopened = withTopics(state, (topics) =>
    topics.flatMap((topic) => {
      const was = topicOf(beforeEnd, topic.id);
      if (was !== null) return [{ ...topic, fate: was.fate, history: was.history }];
      return back.has(topic.id) ? [] : [topic];
    }),
  );
  return { ...reopened, backlog: { ...reopened.backlog, beforeEnd: [] } };
}
