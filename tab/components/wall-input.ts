import { instantOf, wallTimeAt } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

const two = (value: number): string => String(value).padStart(2, "0");

/** An instant as the value of a date-and-time field, in the time zone's local time. */
export function toField(at: Instant, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTimeAt(at, timeZone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant of a date-and-time field; null if it is empty. */
export function fromField(typed: string, timeZone: string): Instant | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(typed);
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number);
  return instantOf({ year, month, day, hour, minute }, timeZone);
}

/** The time zone of this machine. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
