import type { Feature } from "../../kernel/feature.ts";
import { nextDates } from "../../kernel/calendar/next-dates.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { begin, reopenSession } from "./decide.ts";
import {
  editPlannedItem,
  movePlannedItem,
  planItem,
  removePlannedItem,
  reuseLastAgenda,
} from "./decide-agenda.ts";
import { addSession, cancelSession, moveSession, setRhythm } from "./decide-dates.ts";
import { adoptSettings, sessionsEvents } from "./evolve.ts";
import type { SessionsPart, SessionsUses } from "./part.ts";
import { comingDates } from "./rhythm.ts";
import { NO_SESSIONS } from "./state.ts";
import { endOf, inOrder, isExtra, placesIn } from "./upcoming.ts";
import { sessionsView } from "./view.ts";

/** The upcoming sessions with their dates and agendas, and the running one. */
export const sessions: Feature<SessionsPart, SessionsUses> = {
  uses: { founding: true, organisers: true, logistics: true, turns: true, life: true },
  initial: NO_SESSIONS,
  fold: 3,
  commands: {
    ...{ planItem, editPlannedItem, removePlannedItem, movePlannedItem, reuseLastAgenda },
    ...{ setRhythm, addSession, moveSession, cancelSession, begin, reopenSession },
  },
  systemCommands: {
    recordSessionEnd({ type: _, ...end }, { running }, { meta }) {
      if (running?.id !== end.session) return ok([]);
      return ok([{ type: "SessionEndRecorded", ...end, number: running.number, recordedAt: meta.at }]);
    },
    recordFacilitator({ session, facilitator }, { running }) {
      const known = running?.id !== session || running.facilitator === facilitator;
      return ok(known ? [] : [{ type: "FacilitatorRecorded", session, facilitator }]);
    },
    recordTakeawayEdit({ session, takeaway, text }, { running, last }) {
      // If the session runs again, its next end reports the takeaways as they are then.
      if (last?.id !== session || running?.id === session) return ok([]);
      return ok([{ type: "TakeawayEditRecorded", session, number: last.number, takeaway, text }]);
    },
  },
  events: sessionsEvents,
  follows: {
    /** There is always a next session; the first one has no date yet. */
    CommunityFounded: {
      evolve: (state, { firstSession: id }) => ({
        ...state,
        upcoming: [{ id, at: null, due: null, agenda: [] }],
      }),
    },
    SettingsChanged: { effects: (_event, { after }, uses) => adoptSettings(after, uses) },
    OrganiserNamed: { effects: (_event, { after }, uses) => adoptSettings(after, uses) },
    OrganiserStoodDown: { effects: (_event, { after }, uses) => adoptSettings(after, uses) },
  },
  reactions: {
    /** A newly decided frequency moves the next session, unless others are already planned (SPEC LOG-7). */
    DecisionMade({ decision }, state) {
      const { rhythm, lastDue, upcoming } = state;
      const [next, ...others] = upcoming.filter((each) => !isExtra(each));
      const { choice } = decision;
      if (choice.element !== "frequency" || next === undefined || others.length > 0) return [];
      // The date that somebody named is still ahead, so it stays.
      if (lastDue === null || (rhythm.anchor !== null && rhythm.anchor > lastDue)) return [];
      const [at] = nextDates(choice.frequency, lastDue, decision.at, rhythm.timeZone, 1);
      if (at === undefined || at === next.due || upcoming.some((each) => each.at === at)) return [];
      // A session that somebody moved by hand stays there.
      const moves =
        next.at === next.due ? [{ type: "SessionMoved" as const, session: next.id, at, due: at }] : [];
      return [{ type: "RhythmSet", timeZone: rhythm.timeZone, anchor: lastDue }, ...moves];
    },
  },
  vetoes: {
    pauseCommunity: (_command, { running }) => (running === null ? null : { code: "sessionRunning" }),
  },
  offers: (state, { logistics }) => ({
    ...state,
    get places() {
      return placesIn(state.upcoming);
    },
    comingDates: (count, now) => comingDates(state, logistics.frequency, count, now),
    planItem(item) {
      const [next] = state.upcoming;
      if (next === undefined) return refuse({ code: "noSuchSession" });
      if (next.agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
      return ok([{ type: "ItemPlanned", session: next.id, item, to: endOf(next.agenda) }]);
    },
    plan(upcoming) {
      if (upcoming.length > LIMITS.upcoming) return refuse({ code: "full", most: LIMITS.upcoming });
      if (upcoming.some(({ agenda }) => agenda.length > LIMITS.items))
        return refuse({ code: "full", most: LIMITS.items });
      return ok([{ type: "SessionsPlanned", upcoming: inOrder(upcoming) }]);
    },
  }),
  view: (state, { logistics }) => sessionsView(state, logistics.sessionMinutes),
};
