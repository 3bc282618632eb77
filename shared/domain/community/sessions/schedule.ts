import type { PlannedItem } from "../../agenda.ts";
import type { Frequency } from "../../kernel/calendar/frequency.ts";
import { HOUR, MINUTE, type Instant } from "../../kernel/time.ts";
import { nextDates } from "../../kernel/calendar/next-dates.ts";

/** A session after the next one that is planned already. */
export interface LaterSession {
  readonly at: Instant;
  readonly agenda: readonly PlannedItem[];
}

export interface Schedule {
  /** the name of the time zone on whose clocks the community's dates are reckoned */
  readonly timeZone: string;
  /** when the next session is; null while nobody knows */
  readonly nextAt: Instant | null;
  /** when the last session was due: what the next ones are reckoned from */
  readonly anchor: Instant | null;
  /** the sessions after the next one, in order */
  readonly later: readonly LaterSession[];
}

export const INITIAL_SCHEDULE: Schedule = { timeZone: "UTC", nextAt: null, anchor: null, later: [] };

/** A session that begins so close to its date is the one that was due then. */
const MEANT_FOR = 12 * HOUR;
const ROUNDED_TO = 5 * MINUTE;

/** The date that a session which begins at `at` was due: later ones keep its time of day, not that of a late start. */
export function dueDate({ nextAt }: Schedule, at: Instant): Instant {
  return nextAt !== null && Math.abs(at - nextAt) <= MEANT_FOR
    ? nextAt
    : Math.round(at / ROUNDED_TO) * ROUNDED_TO;
}

/** The dates of the next sessions, as far as they are known: the next one, and what follows by the frequency. */
export function comingDates(
  schedule: Schedule,
  frequency: Frequency | null,
  count: number,
  now: Instant,
): readonly Instant[] {
  const next = schedule.nextAt !== null && schedule.nextAt > now ? schedule.nextAt : null;
  if (next !== null)
    return [next, ...following(frequency, next, next, schedule.timeZone, count - 1)].slice(0, count);
  const anchor = schedule.nextAt ?? schedule.anchor;
  return anchor === null ? [] : following(frequency, anchor, now, schedule.timeZone, count);
}

const following = (
  frequency: Frequency | null,
  anchor: Instant,
  now: Instant,
  timeZone: string,
  count: number,
): readonly Instant[] => (frequency === null ? [] : nextDates(frequency, anchor, now, timeZone, count));

/** When the next session is by a frequency that was just decided, unless others are planned already (SPEC LOG-7). */
export function nextByFrequency(schedule: Schedule, frequency: Frequency, at: Instant): Instant | null {
  if (schedule.anchor === null || schedule.later.length > 0) return null;
  return nextDates(frequency, schedule.anchor, at, schedule.timeZone, 1)[0] ?? null;
}

/** When the session after the one that begins at `at` is: as it is planned, else by the frequency. */
export function nextAfterBegin(schedule: Schedule, frequency: Frequency | null, at: Instant): Instant | null {
  const anchor = dueDate(schedule, at);
  const after = Math.max(anchor, at);
  return schedule.later[0]?.at ?? following(frequency, anchor, after, schedule.timeZone, 1)[0] ?? null;
}
