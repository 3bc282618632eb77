import type { EntryId } from "../../kernel/ids.ts";
import { type Topic, topicOf } from "../topics/part.ts";
import type { UpcomingSession } from "../sessions/part.ts";
import { roomIn } from "./filled.ts";
import { presenterCan } from "./pack.ts";
import type { DraftPlan, PlannerState } from "./state.ts";

/** The plan that is not accepted yet, with its conflicts. */
export interface PlanSlice extends DraftPlan {
  /** topics in a session on whose date their presenter cannot come */
  readonly clashes: readonly EntryId[];
  /** per session, the minutes by which it exceeds the agreed length; 0 for those that fit */
  readonly over: readonly number[];
}

/** What the plan is compared with. */
interface Around {
  readonly topics: readonly Topic[];
  readonly upcoming: readonly UpcomingSession[];
  /** the agreed minutes of a session */
  readonly agreed: number;
}

export function planSlice(
  { plan, unavailable }: PlannerState,
  { topics, upcoming, agreed }: Around,
): PlanSlice | null {
  if (plan === null) return null;
  const clashes = plan.sessions.flatMap(({ date, topics: ids }) =>
    ids.filter((id) => {
      const topic = topicOf(topics, id);
      return topic !== null && !presenterCan(topic, date, unavailable);
    }),
  );
  const minutesOf = (ids: readonly EntryId[]) =>
    ids.reduce((sum, id) => sum + (topicOf(topics, id)?.minutes ?? 0), 0);
  const room = roomIn(plan.sessions, plan, upcoming, agreed);
  const over = plan.sessions.map((session, index) =>
    Math.max(0, minutesOf(session.topics) - (room[index] ?? 0)),
  );
  return { ...plan, clashes, over };
}
