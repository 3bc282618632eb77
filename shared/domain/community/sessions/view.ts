import type { ItemId, SessionId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Rhythm } from "./rhythm.ts";
import type { SessionsState } from "./state.ts";
import { type CancelledSession, isExtra, minutesIn, minutesOver, type UpcomingSession } from "./upcoming.ts";
import type { PlannedItem } from "../../agenda.ts";

/** Weekday and time, and the length of a session. */
export interface RhythmSlice extends Rhythm {
  readonly lastDue: Instant | null;
  readonly minutes: number;
}

/** What everybody sees of the upcoming sessions. */
export interface SessionsSlices {
  /** in order, the next one first; each is in the slice `upcoming:<id>` */
  readonly upcoming: readonly SessionId[];
  /** those that were cancelled, in order of their dates */
  readonly cancelledSessions: readonly CancelledSession[];
  readonly rhythm: RhythmSlice;
  readonly [upcoming: `upcoming:${string}`]: UpcomingSlice;
  readonly [planned: `planned:${string}`]: PlannedItem;
}

/** An upcoming session. The items of its agenda are in the slices `planned:<id>`. */
export interface UpcomingSlice extends Omit<UpcomingSession, "agenda"> {
  readonly agenda: readonly ItemId[];
  /** whether it is held in addition to those of the rhythm */
  readonly extra: boolean;
  /** the minutes of its agenda */
  readonly minutes: number;
  /** the minutes by which that exceeds the agreed length of a session; 0 if it fits */
  readonly over: number;
}

/** `agreed`: the agreed minutes of a session */
export const sessionsView = (
  { upcoming, cancelled, rhythm, lastDue }: SessionsState,
  agreed: number,
): SessionsSlices => ({
  upcoming: upcoming.map(({ id }) => id),
  cancelledSessions: cancelled,
  rhythm: { ...rhythm, lastDue, minutes: agreed },
  ...slicesOf(
    "upcoming",
    upcoming.map((session) => [session.id, upcomingSlice(session, agreed)]),
  ),
  ...slicesOf(
    "planned",
    upcoming.flatMap(({ agenda }) => agenda.map((item) => [item.id, item] as const)),
  ),
});

const upcomingSlice = (session: UpcomingSession, agreed: number): UpcomingSlice => ({
  ...session,
  agenda: session.agenda.map(({ id }) => id),
  extra: isExtra(session),
  minutes: minutesIn(session.agenda),
  over: minutesOver(session.agenda, agreed),
});
