import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { type Instant, MINUTE } from "../../kernel/time.ts";

/** What a community's calendar tells outside of Teams. */
export interface CalendarSettings {
  /** whether it also tells the topics of each session and who facilitates it; otherwise only when each session is */
  readonly details: boolean;
}

/** A topic as a calendar tells it. */
export interface CalendarTopic {
  readonly title: string;
  readonly presenter: MemberRef | null;
}

/** A session in the calendar. Once it has begun or was cancelled it stays as it was, but for who facilitates it. */
export interface CalendarEntry {
  readonly session: SessionId;
  readonly is: "upcoming" | "held" | "cancelled";
  /** what the community was called */
  readonly name: string;
  readonly at: Instant;
  readonly minutes: number;
  /** who has its turn, facilitates it now, or led it; nobody if a guest does */
  readonly facilitator: MemberRef | null;
  /** a guest who facilitates it; their name only if it is told */
  readonly guest: { readonly name: string | null } | null;
  /** whether the topics, and who facilitates, are told */
  readonly detailed: boolean;
  /** empty unless they are told */
  readonly topics: readonly CalendarTopic[];
  /** the commit that changed it last */
  readonly revised: { readonly version: number; readonly at: Instant };
}

export const endOfEntry = ({ at, minutes }: Pick<CalendarEntry, "at" | "minutes">): Instant =>
  at + minutes * MINUTE;

export interface CalendarState {
  readonly calendar: CalendarSettings;
  /** the sessions in the calendar, in order of their dates */
  readonly calendarEntries: readonly CalendarEntry[];
}
