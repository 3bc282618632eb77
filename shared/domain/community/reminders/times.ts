import { asUtc, instantOf, wallTimeAt } from "../../kernel/calendar/wall-time.ts";
import { DAY, type Instant } from "../../kernel/time.ts";
import type { ReminderKind } from "./state.ts";

/** How many working days before its session a reminder is sent. */
const DAYS_BEFORE: Readonly<Record<ReminderKind, number>> = { leading: 3, everybody: 1 };

/** The hours of the day between which it is sent, on the community's clock. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 17;

/** When a reminder of a session at `at` is sent, and after when it would be stale (SPEC REMIND-1). */
export function reminderTimes(
  what: ReminderKind,
  at: Instant,
  timeZone: string,
): { readonly due: Instant; readonly until: Instant } {
  let day = Math.floor(asUtc(wallTimeAt(at, timeZone)) / DAY) * DAY;
  for (let left = DAYS_BEFORE[what]; left > 0; left -= isWorkingDay(day) ? 1 : 0) day -= DAY;
  const atHour = (hour: number): Instant => {
    const date = new Date(day);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    return instantOf({ year, month, day: date.getUTCDate(), hour, minute: 0 }, timeZone);
  };
  return { due: atHour(FROM_HOUR), until: atHour(UNTIL_HOUR) };
}

/** Monday to Friday. */
function isWorkingDay(day: Instant): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
