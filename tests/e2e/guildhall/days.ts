import { instantOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { DAY, type Instant } from "@guildhall/shared/domain/kernel/time";

/** Where everybody is, so that a date that is typed means one instant. */
export const TIME_ZONE = "Europe/London";

/** This many days from now, as `YYYY-MM-DD`. */
export const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Ten o'clock on that day. */
export function tenOn(day: string): Instant {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return instantOf({ year, month, day: date, hour: 10, minute: 0 }, TIME_ZONE);
}

/** What a date-and-time field holds. */
export function instantIn(field: string): Instant {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = field.split(/[-T:]/).map(Number);
  return instantOf({ year, month, day, hour, minute }, TIME_ZONE);
}
