import type { Frequency } from "@guildhall/shared/domain/kernel/calendar/frequency";
import type { ScheduleSlice } from "@guildhall/shared/domain/community/sessions/part";
import { nextDates } from "@guildhall/shared/domain/kernel/calendar/next-dates";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** The dates of the next sessions, as far as the date of the next one and the frequency tell them (SPEC LOG-7). */
export function knownDates(
  schedule: ScheduleSlice,
  frequency: Frequency | null,
  count: number,
  now: Instant,
): readonly Instant[] {
  const { nextAt, timeZone } = schedule;
  const follow = (anchor: Instant, after: Instant, howMany: number) =>
    frequency === null ? [] : nextDates(frequency, anchor, after, timeZone, howMany);
  if (nextAt !== null && nextAt > now) return [nextAt, ...follow(nextAt, nextAt, count - 1)].slice(0, count);
  const anchor = nextAt ?? schedule.anchor;
  return anchor === null ? [] : follow(anchor, now, count);
}
