import type { ItemId } from "../../kernel/ids.ts";
import type { Slices } from "../../kernel/decider.ts";
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

/** `agreed`: the minutes of a session */
export const sessionsView = ({ upcoming, rhythm, lastDue }: SessionsState, agreed: number): Slices =>
  Object.fromEntries<unknown>([
    ["upcoming", upcoming.map(({ id }) => id)],
    ["rhythm", { ...rhythm, lastDue, minutes: agreed } satisfies RhythmSlice],
    ...upcoming.map((session) => [`upcoming:${session.id}`, upcomingSlice(session, agreed)] as const),
    ...upcoming.flatMap(({ agenda }) => agenda.map((item) => [`planned:${item.id}`, item] as const)),
  ]);

const upcomingSlice = (session: UpcomingSession, agreed: number): UpcomingSlice => ({
  ...session,
  agenda: session.agenda.map(({ id }) => id),
  extra: isExtra(session),
  minutes: minutesIn(session.agenda),
  over: minutesOver(session.agenda, agreed),
});
