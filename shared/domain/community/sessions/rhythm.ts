import type { Frequency } from "../../kernel/calendar/frequency.ts";
import { nextDates } from "../../kernel/calendar/next-dates.ts";
import type { SessionId } from "../../kernel/ids.ts";
import { HOUR, type Instant, MINUTE } from "../../kernel/time.ts";
import type { UpcomingSession } from "./upcoming.ts";

/** Weekday and time of the sessions; how often they take place is decided by vote. Beginning a session never changes it. */
export interface Rhythm {
  /** the name of the time zone in which the community's dates are computed */
  readonly timeZone: string;
  /** a date that gives weekday and time; null until one is named */
  readonly anchor: Instant | null;
}

export const NO_RHYTHM: Rhythm = { timeZone: "UTC", anchor: null };

/** What future dates are computed from. */
export interface Dates {
  readonly rhythm: Rhythm;
  /** the last date of the rhythm whose session has begun or was cancelled */
  readonly lastDue: Instant | null;
  readonly upcoming: readonly Pick<UpcomingSession, "at" | "due">[];
}

/** A session that begins this close to a date takes that date's place. */
export const CLOSE_BY = 12 * HOUR;

const ROUNDED_TO = 5 * MINUTE;
export const rounded = (at: Instant): Instant => Math.round(at / ROUNDED_TO) * ROUNDED_TO;

/** The known dates of the rhythm after `after` that no session stands for yet (SPEC LOG-7). */
export function freeDates(
  { rhythm: { timeZone, anchor }, lastDue, upcoming }: Dates,
  frequency: Frequency | null,
  after: Instant,
  count: number,
): readonly Instant[] {
  if (anchor === null || frequency === null || frequency.kind === "own") return [];
  const taken = upcoming.flatMap(({ at, due }) => [at ?? [], due ?? []].flat());
  const from = Math.max(after, lastDue ?? after, ...upcoming.map(({ due }) => due ?? after));
  const dates = nextDates(frequency, anchor, from, timeZone, count + taken.length);
  return (anchor > from ? [anchor, ...dates] : dates).filter((at) => !taken.includes(at)).slice(0, count);
}

/** The dates of the next sessions: the upcoming ones, followed by those of the rhythm. */
export function comingDates(
  dates: Dates,
  frequency: Frequency | null,
  count: number,
  now: Instant,
): readonly Instant[] {
  const known = dates.upcoming.flatMap(({ at }) => (at !== null && at > now ? [at] : []));
  return [...known, ...freeDates(dates, frequency, now, count)].toSorted((a, b) => a - b).slice(0, count);
}

/** The next regular session after `after`; without a date if none is known. */
export function nextSession(
  id: SessionId,
  dates: Dates,
  frequency: Frequency | null,
  after: Instant,
): UpcomingSession {
  const at = freeDates(dates, frequency, after, 1)[0] ?? null;
  return { id, at, due: at, agenda: [] };
}

/** Whether a session is so far away that somebody who begins one now may mean another (SPEC SESSION-19). */
export const isFarAhead = ({ at }: Pick<UpcomingSession, "at">, now: Instant): boolean =>
  at !== null && at - now > CLOSE_BY;
