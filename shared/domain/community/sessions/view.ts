import type { PlannedItem } from "../../agenda.ts";
import type { ItemId, SessionId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Rhythm } from "./rhythm.ts";
import type { SessionsState } from "./state.ts";
import { isExtra, minutesIn, minutesOver, type UpcomingSession } from "./upcoming.ts";

/** Weekday and time, and how long a session is. */
export interface RhythmSlice extends Rhythm {
  readonly lastDue: Instant | null;
  readonly minutes: number;
}

/** A session that is upcoming. The items of its agenda stand under `planned:<id>`. */
export interface UpcomingSlice extends Omit<UpcomingSession, "agenda"> {
  readonly agenda: readonly ItemId[];
  /** held in addition to what the rhythm gives */
  readonly extra: boolean;
  /** what its agenda takes */
  readonly minutes: number;
  /** the minutes of it beyond those that were agreed for a session; 0 where it fits */
  readonly over: number;
}

/** What everybody sees of the sessions to come. */
export interface SessionsSlices {
  /** in order, the next one first; each stands under `upcoming:<id>` */
  readonly upcoming: readonly SessionId[];
  readonly rhythm: RhythmSlice;
  readonly [upcoming: `upcoming:${string}`]: UpcomingSlice;
  readonly [planned: `planned:${string}`]: PlannedItem;
}

/** `agreed`: the minutes of a session */
export const sessionsView = (
  { upcoming, rhythm, lastDue }: SessionsState,
  agreed: number,
): SessionsSlices => ({
  upcoming: upcoming.map(({ id }) => id),
  rhythm: { ...rhythm, lastDue, minutes: agreed },
  ...slicesOf(
    "upcoming",
    upcoming.map((session) => [session.id, upcomingSlice(session, agreed)]),
  ),
  ...slicesOf(
    "planned",
    upcoming.flatMap(({ agenda }) => agenda).map((item) => [item.id, item]),
  ),
});

const upcomingSlice = (session: UpcomingSession, agreed: number): UpcomingSlice => ({
  ...session,
  agenda: session.agenda.map(({ id }) => id),
  extra: isExtra(session),
  minutes: minutesIn(session.agenda),
  over: minutesOver(session.agenda, agreed),
});
