import type { PlannedItem, TitledItem } from "../domain/agenda.ts";
import type { Frequency } from "../domain/kernel/calendar/frequency.ts";
import {
  type CancelledSession,
  CLOSE_BY,
  comingDates,
  isFarAhead,
  type UpcomingSlice,
} from "../domain/community/sessions/part.ts";
import { HOUR, type Instant } from "../domain/kernel/time.ts";
import type { CommunityReader, Lasting } from "./reader.ts";

export { movedFrom } from "../domain/community/sessions/part.ts";

type Reader = Pick<CommunityReader, "slices">;

/** An upcoming session, with its agenda. */
export type UpcomingReading = Omit<UpcomingSlice, "agenda"> & { readonly agenda: readonly PlannedItem[] };

/** The upcoming sessions in order, the next one first. */
export const readUpcoming = ({ slices }: Reader): readonly UpcomingReading[] =>
  (slices.upcoming ?? []).flatMap((id) => {
    const session = slices[`upcoming:${id}`];
    if (session === undefined) return [];
    return [{ ...session, agenda: session.agenda.flatMap((item) => slices[`planned:${item}`] ?? []) }];
  });

/** The upcoming sessions that have an agenda. */
export const plannedSessions = (reader: Reader): readonly UpcomingReading[] =>
  readUpcoming(reader).filter(({ agenda }) => agenda.length > 0);

/** The parked topics as the items that they become, oldest first. */
export const parkedItems = ({ slices }: Reader): readonly TitledItem[] =>
  (slices.parked ?? []).flatMap((id) => slices[`parked:${id}`] ?? []);

/** How often the community meets; null until that is decided. */
export const frequencyOf = ({ slices }: Reader): Frequency | null =>
  slices.logistics?.current.frequency?.choice.frequency ?? null;

/** The known dates of the next sessions: those of the upcoming ones, then those of the rhythm. At most `count`. */
export function readDates(reader: Reader, count: number, now: Instant): readonly Instant[] {
  const { rhythm } = reader.slices;
  if (rhythm === undefined) return [];
  const dates = { rhythm, lastDue: rhythm.lastDue, upcoming: readUpcoming(reader) };
  return comingDates(dates, frequencyOf(reader), count, now);
}

/** Whether a session is so far ahead that whoever begins one now may mean an extra one (SPEC SESSION-19). */
export function isFar(session: Pick<UpcomingReading, "at">, now: Instant): Lasting<boolean> {
  const value = isFarAhead(session, now);
  return { value, until: value && session.at !== null ? session.at - CLOSE_BY : null };
}

/** Whether the date of a session has passed without its beginning. */
export function isMissed({ at }: Pick<UpcomingReading, "at">, now: Instant): Lasting<boolean> {
  const value = at !== null && at <= now;
  return { value, until: value ? null : at };
}

/** The cancelled sessions whose dates are ahead, unless another session is held at that time. */
export function readCancelled(reader: Reader, now: Instant): Lasting<readonly CancelledSession[]> {
  const held = new Set(readUpcoming(reader).map(({ at }) => at));
  const value = (reader.slices.cancelledSessions ?? []).filter(({ at }) => at > now && !held.has(at));
  return { value, until: value[0]?.at ?? null };
}

/** Those of them that would be before the next session, and that somebody may still expect. */
export function cancelledBeforeNext(reader: Reader, now: Instant): Lasting<readonly CancelledSession[]> {
  const { value, until } = readCancelled(reader, now);
  const at = readUpcoming(reader)[0]?.at ?? null;
  return { value: value.filter((each) => at === null || each.at < at), until };
}

/** The number of the next session. */
export const nextNumber = ({ slices: { community } }: Reader): number =>
  (community?.running?.number ?? community?.last?.number ?? 0) + 1;

/** Until when the last session can be reopened; 0 if there was none. */
export function reopenableUntil({ slices: { community } }: Reader): Instant {
  const last = community?.last ?? null;
  return last === null ? 0 : last.recordedAt + HOUR;
}
