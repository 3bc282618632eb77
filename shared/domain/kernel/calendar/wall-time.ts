/**
 * Wall clocks. People meet "on Tuesday at 10:00", whatever the offset from UTC is on that day, so dates are computed on
 * the wall clock of the community's time zone. The rules of time zones come from `Intl`, which is part of the language;
 * they are used only in `decide` and on screens, never in `evolve`: what was decided is stored as an instant.
 */
import { DAY, HOUR, MINUTE, type Instant } from "../time.ts";

/** A date and time as a clock on the wall shows it. `month` 1 to 12. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Whether `timeZone` is a time zone's name, like `Europe/Berlin`. */
export function isTimeZone(timeZone: string): boolean {
  if (timeZone === "" || timeZone.length > 64) return false;
  try {
    return Intl.DateTimeFormat("en-GB", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

// Creating a format is slow; using one is not.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

/** What the clocks in a time zone show at an instant. */
export function wallTimeAt(at: Instant, timeZone: string): WallTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  };
}

/** The wall time as if it were UTC, for date arithmetic. */
export const asUtc = ({ year, month, day, hour, minute }: WallTime): Instant =>
  Date.UTC(year, month - 1, day, hour, minute);

/**
 * When the clocks of a time zone show this. For a time that occurs twice, the first; a time that is skipped when clocks
 * go forward is later by as much as they go forward.
 */
export function instantOf(wall: WallTime, timeZone: string): Instant {
  const shown = asUtc(wall);
  const offsetAt = (at: Instant) => asUtc(wallTimeAt(at, timeZone)) - Math.floor(at / MINUTE) * MINUTE;
  const before = offsetAt(shown - DAY / 2 - 2 * HOUR);
  const after = offsetAt(shown + DAY / 2 + 2 * HOUR);
  const candidates = [shown - before, shown - after];
  const fitting = candidates.filter((at) => asUtc(wallTimeAt(at, timeZone)) === shown);
  return fitting.length > 0 ? Math.min(...fitting) : shown - before;
}

/** What the clocks show, as it is stored: `YYYY-MM-DDTHH:MM`. */
export const writtenWallTime = (at: Instant, timeZone: string): string =>
  new Date(asUtc(wallTimeAt(at, timeZone))).toISOString().slice(0, 16);

/** When the clocks of a time zone show what is written. */
export function instantOfWritten(written: string, timeZone: string): Instant {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = written.split(/[-T:]/).map(Number);
  return instantOf({ year, month, day, hour, minute }, timeZone);
}

/** The date on the wall, `YYYY-MM-DD`. */
export function dateOf(at: Instant, timeZone: string): string {
  return new Date(asUtc(wallTimeAt(at, timeZone))).toISOString().slice(0, 10);
}

/** Whether `date` exists in the calendar, written `YYYY-MM-DD`. */
export function isDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date;
}
