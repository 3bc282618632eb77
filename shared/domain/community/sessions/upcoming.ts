import type { PlannedItem } from "../../agenda.ts";
import type { ItemId, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** A session before it begins. Its stream will have the same id. */
export interface UpcomingSession {
  readonly id: SessionId;
  /** null until a date is known */
  readonly at: Instant | null;
  /** the date of the rhythm that it stands for, even if it was moved; null for an extra one */
  readonly due: Instant | null;
  readonly agenda: readonly PlannedItem[];
}

/** A session that was cancelled, until its date has passed. */
export interface CancelledSession {
  readonly id: SessionId;
  readonly at: Instant;
}

/** Whether it is held in addition to those of the rhythm. */
export const isExtra = ({ at, due }: UpcomingSession): boolean => at !== null && due === null;

/** The date that a moved session was moved from; null if it stands on its own date. */
export const movedFrom = ({ at, due }: Pick<UpcomingSession, "at" | "due">): Instant | null =>
  due !== null && at !== due ? due : null;

export const sessionOf = (upcoming: readonly UpcomingSession[], id: SessionId): UpcomingSession | null =>
  upcoming.find((each) => each.id === id) ?? null;

/** In order of their dates; one without a date comes last. */
export const inOrder = (upcoming: readonly UpcomingSession[]): readonly UpcomingSession[] =>
  upcoming.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);

export const withAgenda = (
  upcoming: readonly UpcomingSession[],
  id: SessionId,
  change: (agenda: readonly PlannedItem[]) => readonly PlannedItem[],
): readonly UpcomingSession[] =>
  upcoming.map((each) => (each.id === id ? { ...each, agenda: change(each.agenda) } : each));

/** The upcoming session of each item on an agenda. */
export type Places = ReadonlyMap<string, UpcomingSession>;

export const placesIn = (upcoming: readonly UpcomingSession[]): Places =>
  new Map(
    upcoming.flatMap((session) => session.agenda.map(({ id }): [ItemId, UpcomingSession] => [id, session])),
  );

/** The place of a new item: at the end, but before a closing. */
export const endOf = (agenda: readonly PlannedItem[]): number =>
  agenda.findLastIndex(({ kind }) => kind !== "closing") + 1;

export const minutesIn = (agenda: readonly { readonly minutes: number }[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** The minutes by which an agenda exceeds the agreed length of a session (SPEC AGENDA-8). */
export const minutesOver = (agenda: readonly { readonly minutes: number }[], agreed: number): number =>
  Math.max(0, minutesIn(agenda) - agreed);
