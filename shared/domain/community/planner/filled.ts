import type { PlannedItem } from "../../agenda.ts";
import type { Instant } from "../../kernel/time.ts";
import { minutesIn, sessionOf, type UpcomingSession } from "../sessions/part.ts";
import type { Frames } from "./frames.ts";
import type { DraftSession } from "./state.ts";

type Slot = Pick<DraftSession, "session" | "at">;

/**
 * The upcoming sessions that a plan for these dates fills: those on the dates, and on the first other date the one that
 * waits for a date or has missed it.
 */
export function sessionsFor(
  dates: readonly Instant[],
  upcoming: readonly UpcomingSession[],
  now: Instant,
): readonly (UpcomingSession | null)[] {
  const onDates = dates.map((date) => upcoming.find(({ at }) => at === date) ?? null);
  const waiting = upcoming.find(({ at }) => at === null || at <= now) ?? null;
  const place = onDates.indexOf(null);
  return place < 0 ? onDates : onDates.with(place, waiting);
}

/** The upcoming sessions that those of a plan fill, as things are now, each once; null where one is new. */
export function filledBy(
  slots: readonly Slot[],
  upcoming: readonly UpcomingSession[],
): readonly (UpcomingSession | null)[] {
  const onDates = slots.map((slot) => upcoming.find(({ at }) => at === slot.at) ?? null);
  return slots.map(({ session }, place) => {
    const meant = session === null ? null : sessionOf(upcoming, session);
    return onDates[place] ?? (onDates.includes(meant) ? null : meant);
  });
}

/** What somebody wrote into an agenda by hand, and no plan shall throw away. */
export const writtenIn = ({ agenda }: UpcomingSession): readonly PlannedItem[] =>
  agenda.filter(({ kind, fromBacklog }) => (kind === "topic" || kind === "break") && fromBacklog !== true);

/** The minutes of each session that are left for topics; less than none where it is too long without any. */
export function roomIn(
  slots: readonly Slot[],
  { opening, closing }: Frames,
  upcoming: readonly UpcomingSession[],
  agreed: number,
): readonly number[] {
  const free = agreed - (opening?.minutes ?? 0) - (closing?.minutes ?? 0);
  return filledBy(slots, upcoming).map((filled) =>
    filled === null ? free : free - minutesIn(writtenIn(filled)),
  );
}
