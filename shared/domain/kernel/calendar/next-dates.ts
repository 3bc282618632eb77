import type { Frequency } from "./frequency.ts";
import { DAY, type Instant } from "../time.ts";
import { asUtc, instantOf, wallTimeAt, type WallTime } from "./wall-time.ts";

// Further ahead than anybody plans; ends a search that finds nothing.
const MOST_STEPS = 2_000;

/**
 * The next `count` dates of a frequency after `now` and `anchor`, an earlier session or the first one, at its wall-clock
 * time (SPEC LOG-7). None for a frequency in the community's own words.
 */
export function nextDates(
  frequency: Frequency,
  anchor: Instant,
  now: Instant,
  timeZone: string,
  count: number,
): readonly Instant[] {
  if (frequency.kind === "own") return [];
  const wall = wallTimeAt(anchor, timeZone);
  const dates: Instant[] = [];
  const weekly = frequency.kind === "weeks" ? frequency.every * 7 * DAY : 0;
  // Skips most of the steps from an anchor long ago.
  const first = weekly > 0 ? Math.max(1, Math.floor((now - anchor) / weekly)) : 0;
  for (let step = first; step < first + MOST_STEPS && dates.length < count; step += 1) {
    const at = instantOf(
      frequency.kind === "weeks"
        ? fromUtc(asUtc(wall) + step * weekly)
        : nthWeekday(frequency.nth, frequency.weekday, step, wall),
      timeZone,
    );
    if (at > now && at > anchor) dates.push(at);
  }
  return dates;
}

function fromUtc(at: Instant): WallTime {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

/** The nth weekday (5: the last one) of the month `months` after that of `wall`, at its time. */
function nthWeekday(nth: number, weekday: number, months: number, wall: WallTime): WallTime {
  const firstOf = fromUtc(Date.UTC(wall.year, wall.month - 1 + months, 1));
  const startsOn = new Date(asUtc(firstOf)).getUTCDay() || 7;
  const days = new Date(Date.UTC(firstOf.year, firstOf.month, 0)).getUTCDate();
  const first = 1 + ((weekday - startsOn + 7) % 7);
  const last = first + 7 * Math.floor((days - first) / 7);
  const day = nth === 5 ? last : first + 7 * (nth - 1);
  return { ...firstOf, day, hour: wall.hour, minute: wall.minute };
}
