import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import { isExtra } from "../sessions/part.ts";
import { over, replaced, shifted, wanting } from "./changes.ts";
import type { OutlookPart, OutlookUses } from "./part.ts";

/** What an organiser has to change in Outlook so that the series of meetings is as the sessions are (SPEC OUTLOOK-1). */
export const outlook: Feature<OutlookPart, OutlookUses> = {
  uses: { sessions: true },
  initial: { outlook: [], outlookChanges: 0 },
  fold: 1,
  commands: {
    markInOutlook: ({ change }, { outlook: all }) =>
      ok(
        all.some(({ number, is }) => number === change && is === "open")
          ? [{ type: "MarkedInOutlook", change }]
          : [],
      ),
  },
  systemCommands: {},
  events: {
    MarkedInOutlook: {
      version: 1,
      evolve(state, { change: number }) {
        const change = state.outlook.find((each) => each.number === number);
        return change === undefined ? state : replaced(state, { ...change, is: "done" });
      },
    },
  },
  follows: {
    SessionAdded: {
      evolve: (state, { session }) => (isExtra(session) ? wanting(state, session) : state),
    },
    SessionMoved: {
      evolve(state, { session: id, at, due }) {
        const wanted = { id, at, due };
        return wanting(shifted(state, wanted), wanted);
      },
    },
    SessionsPlanned: {
      evolve: (state, { upcoming }) =>
        upcoming
          .filter(({ at, id }) => at !== null && state.outlook.some(({ session }) => session === id))
          .reduce((before, session) => wanting(shifted(before, session), session), state),
    },
    SessionCancelled: {
      evolve(state, { session: id }, { at: now }, { sessions }) {
        // Nobody has to cancel a date that has passed.
        const cancelled = sessions.cancelled.find((each) => each.id === id);
        if (cancelled === undefined) return over(state, id, now);
        return wanting(state, { id, at: null, due: cancelled.at });
      },
    },
    SessionBegun: { evolve: (state, { session }, { at: now }) => over(state, session, now) },
  },
  offers: ({ outlook: all }) => ({ outlook: all }),
  view: ({ outlook: all }) => ({ outlook: all }),
};
