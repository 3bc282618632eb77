import type { PlannedItem } from "../../agenda.ts";
import type { Instant } from "../../kernel/time.ts";
import { minutesIn, sessionOf, type UpcomingSession } from "../sessions/part.ts";
import type { Frames } from "./frames.ts";
import type { DraftSession } from "./state.ts";

type Slot = Pick<DraftSession, "session" | "at">;

/**
 * The upcoming sessions that a plan for these dates fills: those on the dates; and for the first other date, a session
 * without a date or with one that has passed (SPEC PLAN-5).
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

/** The upcoming session that each session of a plan currently fills, each once; null for a new one. */
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

/** The items that somebody added to an agenda by hand, which a plan must keep. */
export const writtenIn = ({ agenda }: UpcomingSession): readonly PlannedItem[] =>
  agenda.filter(({ kind, fromBacklog }) => (kind === "topic" || kind === "break") && fromBacklog !== true);

/** The minutes left for topics in each session; negative if it is too long even without topics. */
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
