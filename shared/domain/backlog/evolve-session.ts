import type { PlannedItem } from "../agenda.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { SessionId } from "../ids.ts";
import type { Instant } from "../time.ts";
import { withTopics } from "./evolve-topic.ts";
import { topicOf, topicOfItem, waiting, type Topic } from "./topic.ts";

const running = (at: Instant | null): Topic["standing"] => ({ is: "planned", when: "running", at });

/** A session began with this agenda: its topics run. */
export function topicsBegin(
  state: FoundedCommunity,
  agenda: readonly PlannedItem[],
  at: Instant,
): FoundedCommunity {
  const ids = new Set<string>(agenda.map(({ id }) => id));
  return withTopics(state, (topics) =>
    topics.map((topic) => (ids.has(topic.id) ? { ...topic, standing: running(at) } : topic)),
  );
}

interface SessionEnd {
  readonly session: SessionId;
  readonly number: number;
  readonly at: Instant;
  readonly parked: readonly PlannedItem[];
  /** the items that were done; null where that was not told: all that did not come back */
  readonly done: readonly string[] | null;
}

/**
 * A session ended (SPEC PARK-1, BACK-6): its topics are discussed, or parked with their history; one that was taken off
 * its agenda waits as before. Items that were no topics become some.
 */
export function topicsEnd(state: FoundedCommunity, end: SessionEnd): FoundedCommunity {
  const back = new Map<string, PlannedItem>(end.parked.map((item) => [item.id, item]));
  const done = end.done === null ? null : new Set(end.done);
  return withTopics(state, (topics) => [
    ...topics.map((topic): Topic => {
      const item = back.get(topic.id);
      if (item !== undefined)
        return { ...topic, ...edits(item), history: item.history, standing: { is: "parked" } };
      if (topic.standing.is !== "planned" || topic.standing.when !== "running") return topic;
      if (done !== null && !done.has(topic.id)) return { ...topic, standing: waiting(topic) };
      const { session, number, at } = end;
      return { ...topic, standing: { is: "discussed", session, number, at } };
    }),
    ...end.parked
      .filter((item) => topicOf(topics, item.id) === null)
      .map((item) => topicOfItem(item, end.at)),
  ]);
}

/** What an agenda says of an item that its topic takes over. */
export const edits = ({ title, presenter, minutes }: PlannedItem) => ({ text: title, presenter, minutes });

/** The session that ended runs again: what its end did to the topics is undone. */
export function topicsReopen(state: FoundedCommunity, before: readonly Topic[]): FoundedCommunity {
  const { last } = state;
  if (last === null) return state;
  const back = new Set<string>(last.parked.map(({ id }) => id));
  return withTopics(state, (topics) =>
    topics.flatMap((topic) => {
      const was = topicOf(before, topic.id);
      if (was !== null) return [{ ...topic, standing: was.standing, history: was.history }];
      return back.has(topic.id) ? [] : [topic];
    }),
  );
}
