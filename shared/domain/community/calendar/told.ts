import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { type LifeState, quietIn } from "../life/part.ts";
import { type CalendarEntry, type CalendarState, type CalendarTopic, endOfEntry } from "./state.ts";

/** A session as one member's calendar tells it. */
export interface ToldSession extends Pick<CalendarEntry, "session" | "name" | "at" | "revised"> {
  readonly until: Instant;
  readonly cancelled: boolean;
  /** whether this member facilitates it */
  readonly mine: boolean;
  /** another member who facilitates it, if the calendar tells that */
  readonly facilitator: MemberRef | null;
  /** what a guest who facilitates it is called, if the calendar tells that */
  readonly guest: string | null;
  readonly topics: readonly CalendarTopic[];
}

/**
 * What the calendar tells this member at `now`: no names and no topics, unless an organiser has set that (SPEC CAL-3), and no
 * session to come while the community is quiet (SPEC LIFE-2).
 */
export const toldTo = (
  { calendarEntries, ...state }: CalendarState & LifeState,
  member: MemberRef,
  now: Instant,
): readonly ToldSession[] =>
  calendarEntries
    .filter((entry) => entry.is !== "cancelled" || endOfEntry(entry) > now)
    .filter((entry) => entry.is !== "upcoming" || quietIn(state) === null)
    .map((entry) => {
      const { session, name, at, revised, facilitator, guest, detailed, topics } = entry;
      const mine = facilitator === member;
      return {
        ...{
          session,
          name,
          at,
          revised,
          mine,
          until: endOfEntry(entry),
          cancelled: entry.is === "cancelled",
        },
        facilitator: detailed && !mine ? facilitator : null,
        guest: guest?.name ?? null,
        topics,
      };
    });
