import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import { entriesLedBy, entriesNow } from "./entries.ts";
import type { CalendarPart } from "./part.ts";
import type { CalendarUses } from "./uses.ts";

/** The sessions as members' calendars tell them. */
export const calendar: Feature<CalendarPart, CalendarUses> = {
  uses: { membership: true, founding: true, logistics: true, turns: true, sessions: true, topics: true },
  initial: { calendar: { details: false }, calendarEntries: [] },
  fold: 1,
  commands: {
    setCalendarDetails: ({ details }, { calendar: settings }) =>
      ok(settings.details === details ? [] : [{ type: "CalendarDetailsSet", details }]),
  },
  systemCommands: {},
  events: {
    CalendarDetailsSet: {
      version: 1,
      evolve: (state, { details }) => ({ ...state, calendar: { details } }),
    },
  },
  follows: {
    SessionEndRecorded: {
      evolve: (state, event, occurrence) => ({
        ...state,
        calendarEntries: entriesLedBy(state.calendarEntries, event, occurrence),
      }),
    },
    /** Whoever leaves reads the calendar no more, even if they come back (SPEC CAL-7). */
    MemberLeft: { effects: ({ member, at }) => [{ kind: "revokeCalendar", member, at }] },
  },
  settle(state, uses, occurrence) {
    const calendarEntries = entriesNow(state, uses, occurrence);
    return calendarEntries === state.calendarEntries ? state : { ...state, calendarEntries };
  },
  offers: () => ({}),
  view: ({ calendar: settings }) => ({ calendar: settings }),
};
