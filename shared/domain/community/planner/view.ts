import type { EntryId } from "../../kernel/ids.ts";
import { type Topic, topicOf } from "../topics/part.ts";
import { presenterCan } from "./pack.ts";
import type { DraftPlan, PlannerState } from "./state.ts";

/** The plan that is being made, with what is questionable about it. */
export interface PlanSlice extends DraftPlan {
  /** topics that stand in a session on whose date their presenter says that they cannot */
  readonly clashes: readonly EntryId[];
  /** per session the minutes that its topics take beyond what it has; 0 for those that fit */
  readonly over: readonly number[];
}

export function planSlice({ plan, cannot }: PlannerState, topics: readonly Topic[]): PlanSlice | null {
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
