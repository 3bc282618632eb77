import type { PlannedItem } from "../../agenda.ts";
import type { Instant } from "../../kernel/time.ts";
import { minutesIn, sessionOf, type UpcomingSession } from "../sessions/upcoming.ts";
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

/** The upcoming session that one of a plan fills, as things are now; null where it is a new one. */
export const filledBy = ({ session, at }: Slot, upcoming: readonly UpcomingSession[]): UpcomingSession | null =>
  (session === null ? null : sessionOf(upcoming, session)) ??
  upcoming.find((each) => each.at === at) ??
  null;

/** What somebody wrote into an agenda by hand, and no plan shall throw away. */
export const writtenIn = ({ agenda }: UpcomingSession): readonly PlannedItem[] =>
  agenda.filter(({ kind, fromBacklog }) => (kind === "topic" || kind === "break") && fromBacklog !== true);

/** The minutes of a session that are left for topics; less than none where it is too long without any. */
export function roomIn(
  session: Slot,
  { opening, closing }: Frames,
  upcoming: readonly UpcomingSession[],
  agreed: number,
): number {
  const filled = filledBy(session, upcoming);
  const written = filled === null ? 0 : minutesIn(writtenIn(filled));
  return agreed - (opening?.minutes ?? 0) - (closing?.minutes ?? 0) - written;
}
