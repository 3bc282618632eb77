import type { PlannedItem } from "../../agenda.ts";
import type { ItemId } from "../../kernel/ids.ts";
import type { OfType } from "../../kernel/feature.ts";
import type { SessionsEvent, SessionsState } from "../sessions/part.ts";
import { withTopics } from "./change.ts";
import type { TopicsState } from "./state.ts";
import { topicOf, topicOfItem, waiting, type Standing, type Topic } from "./topic.ts";

/**
 * Every topic that is not over or running stands where the agendas say: on the next one, on a later one, or on none.
 * The agendas are the truth, whatever put the topic on them or took it off.
 */
export function standingAsPlanned(
  state: TopicsState,
  { agenda, schedule }: Pick<SessionsState, "agenda" | "schedule">,
): TopicsState {
  const places = new Map<string, Standing>();
  for (const session of schedule.later)
    for (const { id } of session.agenda) places.set(id, { is: "planned", when: "later", at: session.at });
  for (const { id } of agenda) places.set(id, { is: "planned", when: "next", at: schedule.nextAt });
  return withTopics(state, (topics) =>
    topics.map((topic) => {
      const { standing } = topic;
      const place = places.get(topic.id);
      if (place !== undefined) return same(standing, place) ? topic : { ...topic, standing: place };
      return standing.is === "planned" && standing.when !== "running"
        ? { ...topic, standing: waiting(topic) }
        : topic;
    }),
  );
}

const same = (a: Standing, b: Standing): boolean =>
  a.is === "planned" && b.is === "planned" && a.when === b.when && a.at === b.at;

const isRunning = ({ standing }: Topic): boolean => standing.is === "planned" && standing.when === "running";

/** A session began: its topics run. */
export function topicsBegin(
  state: TopicsState,
  { agenda, due }: OfType<SessionsEvent, "SessionBegun">,
): TopicsState {
  const ids = new Set<string>(agenda.map(({ id }) => id));
  const running: Standing = { is: "planned", when: "running", at: due };
  return withTopics(state, (topics) =>
    topics.map((topic) => (ids.has(topic.id) ? { ...topic, standing: running } : topic)),
  );
}

/**
 * A session ended (SPEC PARK-1, BACK-6): its topics are discussed, or parked with their history; one that was taken off
 * its agenda waits as before. Items that were no topics become some.
 */
export function topicsEnd(state: TopicsState, end: OfType<SessionsEvent, "SessionEndRecorded">): TopicsState {
  const { session, number, at } = end;
  const back = new Map<string, PlannedItem>(end.parked.map((item) => [item.id, item]));
  const done = new Set<string>(end.done);
  const beforeEnd = state.backlog.topics.filter(isRunning);
  const ended = withTopics(state, (topics) => [
    ...topics.map((topic): Topic => {
      const item = back.get(topic.id);
      if (item !== undefined)
        return { ...topic, ...edits(item), history: item.history, standing: { is: "parked" } };
      if (!isRunning(topic)) return topic;
      if (!done.has(topic.id)) return { ...topic, standing: waiting(topic) };
      return { ...topic, standing: { is: "discussed", session, number, at } };
    }),
    ...end.parked.filter((item) => topicOf(topics, item.id) === null).map((item) => topicOfItem(item, at)),
  ]);
  return { ...ended, backlog: { ...ended.backlog, beforeEnd } };
}

/** What an agenda says of an item that its topic takes over. */
export const edits = ({ title, presenter, minutes }: PlannedItem) => ({ text: title, presenter, minutes });

/** The session that ended runs again: what its end did to the topics is undone (SPEC BACK-6). */
export function topicsReopen(state: TopicsState, parked: readonly ItemId[]): TopicsState {
  const { beforeEnd } = state.backlog;
  const back = new Set<string>(parked);
  const reopened = withTopics(state, (topics) =>
    topics.flatMap((topic) => {
      const was = topicOf(beforeEnd, topic.id);
      if (was !== null) return [{ ...topic, standing: was.standing, history: was.history }];
      return back.has(topic.id) ? [] : [topic];
    }),
  );
  return { ...reopened, backlog: { ...reopened.backlog, beforeEnd: [] } };
}
