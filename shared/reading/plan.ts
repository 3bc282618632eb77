import type { DraftPlan, DraftSession, LeftTopic } from "../domain/community/planner/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import { nextDates } from "../domain/kernel/calendar/next-dates.ts";
import { instantOf, wallTimeAt } from "../domain/kernel/calendar/wall-time.ts";
import type { EntryId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { may, runnersOf } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { readBacklog, readTopic, type TopicReading } from "./topics.ts";
import { frequencyOf, plannedSessions, readDates } from "./upcoming.ts";

/** A topic in a plan. */
export interface PlanTopic {
  readonly id: EntryId;
  /** its number in the whole plan, from 1 */
  readonly number: number;
  readonly topic: TopicReading;
  /** its presenter, who cannot come on that date; null if there is no clash */
  readonly clash: MemberRef | null;
}

/** A session of a plan. */
export interface PlanSession extends Omit<DraftSession, "topics"> {
  readonly topics: readonly PlanTopic[];
  /** the minutes of its topics */
  readonly used: number;
  /** the minutes by which it exceeds the agreed length; 0 if it fits */
  readonly over: number;
}

/** The plan that is not accepted yet. */
export interface PlanReading extends Omit<DraftPlan, "sessions" | "left"> {
  readonly sessions: readonly PlanSession[];
  readonly left: readonly (PlanTopic & Pick<LeftTopic, "why">)[];
  /** whether whoever reads may rearrange, accept and discard it */
  readonly runs: boolean;
  readonly runners: Runners;
}

/** The plan that is not accepted yet; null if there is none. */
export function readPlan(reader: CommunityReader): PlanReading | null {
  const { plan } = reader.slices;
  if (plan === undefined) return null;
  const ids = [...plan.sessions.flatMap(({ topics }) => topics), ...plan.left.map(({ topic }) => topic)];
  // A topic that was withdrawn or merged since the plan was proposed is in it no more.
  const found = ids.flatMap((id) => readTopic(reader, id) ?? []);
  const numbers = new Map(found.map(({ id }, index) => [id, index + 1]));
  const topicsOf = (wanted: readonly EntryId[]): readonly PlanTopic[] =>
    wanted.flatMap((id) => {
      const topic = found.find((each) => each.id === id);
      if (topic === undefined) return [];
      const clash = plan.clashes.includes(id) ? topic.presenter : null;
      return [{ id, number: numbers.get(id) ?? 0, topic, clash }];
    });
  const { clashes: _, over, ...draft } = plan;
  return {
    ...draft,
    sessions: plan.sessions.map((session, index) => {
      const topics = topicsOf(session.topics);
      return {
        ...session,
        topics,
        used: topics.reduce((sum, { topic }) => sum + topic.minutes, 0),
        over: over[index] ?? 0,
      };
    }),
    left: plan.left.flatMap(({ topic, why }) => topicsOf([topic]).map((each) => ({ ...each, why }))),
    runs: may(reader, "acceptPlan", { opened: plan }),
    runners: runnersOf(reader, plan),
  };
}

/** Whether a plan can be proposed, by anybody: there is something to plan, and none is proposed. */
export const canPropose = (reader: CommunityReader): boolean =>
  reader.slices.plan === undefined && isPlannable(reader);

/** Whether a topic could be in a new plan. */
export function isPlannable(reader: CommunityReader): boolean {
  const { waiting, planned } = readBacklog(reader);
  return [...waiting, ...planned].some(({ hidden, standing }) => !hidden && standing.is !== "running");
}

/** What must be known before so many sessions can be planned. */
export interface DatesToPlan {
  /** the dates that are known */
  readonly known: readonly Instant[];
  /** how many have to be named; the rest follows from the rhythm once the first one is */
  readonly toName: number;
  /** whether there are agendas or a plan already */
  readonly again: boolean;
}

export function datesToPlan(reader: CommunityReader, sessions: number, now: Instant): DatesToPlan {
  const known = readDates(reader, sessions, now);
  const frequency = frequencyOf(reader);
  const recurs = frequency !== null && frequency.kind !== "own";
  const missing = Math.max(0, sessions - known.length);
  return {
    known,
    toName: recurs ? Math.min(1, missing) : missing,
    again: reader.slices.plan !== undefined || plannedSessions(reader).length > 0,
  };
}

/**
 * When the first session may be, while nobody has named its date: on the next date of the decided frequency, counted from
 * today, at the full hour that it is. Whoever plans in a meeting means the one after it in the same series.
 */
export function suggestedFirst(reader: CommunityReader, now: Instant, timeZone: string): Instant | null {
  const frequency = frequencyOf(reader);
  if (frequency === null) return null;
  const thisHour = instantOf({ ...wallTimeAt(now, timeZone), minute: 0 }, timeZone);
  return nextDates(frequency, thisHour, now, timeZone, 1)[0] ?? null;
}
