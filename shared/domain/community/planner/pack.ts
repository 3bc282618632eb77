import type { EntryId, MemberRef } from "../../kernel/ids.ts";
import type { LeftTopic } from "./state.ts";

/** What planning needs to know about a topic. */
export interface Plannable {
  readonly id: EntryId;
  readonly minutes: number;
  readonly presenter: MemberRef | null;
}

export interface PlannerInput {
  /** best first */
  readonly topics: readonly Plannable[];
  /** in the order in which they take place; `minutes`: the time for topics in each */
  readonly sessions: readonly { readonly date: string; readonly minutes: number }[];
  readonly unavailable: { readonly [member: MemberRef]: readonly string[] };
}

export interface Planned {
  /** the topics of each session, best first */
  readonly sessions: readonly (readonly EntryId[])[];
  readonly left: readonly LeftTopic[];
}

/**
 * Packs topics into sessions (SPEC PLAN-1 to PLAN-4): best topic first, each into the earliest session that has room for
 * it and on whose date its presenter can come; shorter ones fill the remaining gaps.
 */
export function planSessions({ topics, sessions, unavailable }: PlannerInput): Planned {
  const free = sessions.map(({ minutes }) => minutes);
  const filled: EntryId[][] = sessions.map(() => []);
  const left: LeftTopic[] = [];
  for (const topic of topics) {
    const can = sessions.map(({ date }) => presenterCan(topic, date, unavailable));
    const place = free.findIndex((minutes, index) => minutes >= topic.minutes && can[index] === true);
    if (place >= 0) {
      filled[place]?.push(topic.id);
      free[place] = (free[place] ?? 0) - topic.minutes;
    } else left.push({ topic: topic.id, why: whyNot(topic, sessions, free) });
  }
  return { sessions: filled, left };
}

function whyNot(
  topic: Plannable,
  sessions: PlannerInput["sessions"],
  free: readonly number[],
): LeftTopic["why"] {
  if (!sessions.some(({ minutes }) => minutes >= topic.minutes)) return "tooLong";
  return free.some((minutes) => minutes >= topic.minutes) ? "presenterCannot" : "noRoom";
}

/** Whether the topic's presenter has not said that they cannot come on that date. */
export const presenterCan = (
  { presenter }: Plannable,
  date: string,
  unavailable: PlannerInput["unavailable"],
): boolean => presenter === null || unavailable[presenter]?.includes(date) !== true;
