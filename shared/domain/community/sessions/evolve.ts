import { moved, type PlannedItem } from "../../agenda.ts";
import { FIRST_SENTENCES } from "../../first-sentences.ts";
import type { Occurrence } from "../../kernel/decider.ts";
import type { EventDefinitions, OfType, OffersOf } from "../../kernel/feature.ts";
import type { SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Instant } from "../../kernel/time.ts";
import { withBegun } from "./begin-again.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsPart, SessionsUses } from "./part.ts";
import type { SessionsState } from "./state.ts";
import { inOrder, sessionOf, type UpcomingSession, withAgenda } from "./upcoming.ts";
import { ledByNobody } from "../../session/reports.ts";

type Of<Type> = OfType<SessionsEvent, Type>;
type Effects = readonly SessionsPart["effect"][];

export const sessionsEvents: EventDefinitions<SessionsPart, SessionsUses> = {
  ItemPlanned: {
    version: 2,
    upcasts: [FIRST_SENTENCES.item],
    evolve: (state, { session, item, to }) =>
      changed(state, session, (agenda) => agenda.toSpliced(to, 0, item)),
  },
  PlannedItemEdited: {
    version: 2,
    upcasts: [FIRST_SENTENCES.item],
    evolve: (state, { session, item }) =>
      changed(state, session, (agenda) => agenda.map((each) => (each.id === item.id ? item : each))),
  },
  PlannedItemRemoved: {
    version: 1,
    evolve: (state, { session, item }) =>
      changed(state, session, (agenda) => agenda.filter(({ id }) => id !== item)),
  },
  PlannedItemMoved: {
    version: 1,
    evolve: (state, { session, item, to }) => changed(state, session, (agenda) => moved(agenda, item, to)),
  },
  SessionsPlanned: {
    version: 2,
    upcasts: [FIRST_SENTENCES.upcoming],
    evolve: (state, { upcoming }) => ({ ...state, upcoming }),
  },
  RhythmSet: {
    version: 1,
    evolve: (state, { timeZone, anchor }) => ({
      ...state,
      rhythm: { timeZone, anchor },
      // A last due date after the anchor belongs to the previous rhythm.
      lastDue: state.lastDue !== null && state.lastDue > anchor ? null : state.lastDue,
    }),
  },
  SessionAdded: {
    version: 1,
    evolve: (state, { session }) => ({ ...state, upcoming: inOrder([...state.upcoming, session]) }),
  },
  SessionMoved: {
    version: 1,
    evolve: (state, { session, at, due }) => ({
      ...state,
      upcoming: inOrder(state.upcoming.map((each) => (each.id === session ? { ...each, at, due } : each))),
    }),
  },
  SessionCancelled: {
    version: 2,
    upcasts: [FIRST_SENTENCES.agenda],
    evolve(state, { session, heir, agenda }, occurrence) {
      const { at, due } = sessionOf(state.upcoming, session) ?? { at: null, due: null };
      const upcoming = state.upcoming.filter(({ id }) => id !== session);
      return {
        ...state,
        upcoming: withAgenda(upcoming, heir, () => agenda),
        cancelled: withCancelled(state.cancelled, { id: session, at }, occurrence.at),
        lastDue: later(state.lastDue, due),
      };
    },
  },
  SessionBegun: {
    version: 2,
    upcasts: [FIRST_SENTENCES.agenda],
    evolve: begun,
    effects: ({ session, number, facilitator, agenda }, _states, { founding, organisers }) => [
      {
        kind: "tellSession",
        session,
        command: {
          type: "open",
          community: founding.id,
          communityName: founding.name,
          number,
          facilitator,
          organisers: organisers.organisers,
          settings: founding.settings,
          agenda,
        },
      },
    ],
  },
  SessionEndRecorded: {
    version: 2,
    upcasts: [ledByNobody],
    evolve: (state, { session: id, number, at: endedAt, recordedAt, by, parked, somethingDone }) => ({
      ...state,
      running: null,
      last: {
        ...{ id, number, endedAt, recordedAt, by, parked, somethingDone },
        facilitator: state.running?.facilitator ?? null,
      },
    }),
  },
  SessionReopened: {
    version: 1,
    evolve: reopened,
    // It did not get the changes that were made after its end.
    effects: ({ session }, { after }, uses) => [
      { kind: "tellSession", session, command: { type: "reopen" } },
      ...adoptSettings(after, uses),
    ],
  },
  /** Others follow it: the actions, and what was read of the session. */
  TakeawayEditRecorded: { version: 1, evolve: (state) => state },
  FacilitatorRecorded: {
    version: 1,
    evolve: (state, { session, facilitator }) =>
      state.running?.id === session ? { ...state, running: { ...state.running, facilitator } } : state,
  },
};

/** Tells the running session about changed settings and organisers at once (SPEC SET-3, ORG-5). */
export const adoptSettings = (
  { running }: SessionsState,
  { founding, organisers }: OffersOf<SessionsUses>,
): Effects =>
  running === null
    ? []
    : [
        {
          kind: "tellSession",
          session: running.id,
          command: {
            type: "adoptSettings",
            communityName: founding.name,
            settings: founding.settings,
            organisers: organisers.organisers,
          },
        },
      ];

const changed = (
  state: SessionsState,
  session: SessionId,
  change: (agenda: readonly PlannedItem[]) => readonly PlannedItem[],
): SessionsState => ({ ...state, upcoming: withAgenda(state.upcoming, session, change) });

const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Those that are still told: whose dates are ahead. */
function withCancelled(
  cancelled: SessionsState["cancelled"],
  { id, at }: Pick<UpcomingSession, "id" | "at">,
  now: Instant,
): SessionsState["cancelled"] {
  const all = at === null ? cancelled : [...cancelled, { id, at }];
  return all
    .filter((each) => each.at > now)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, LIMITS.upcoming);
}

/** Moves a session from the upcoming ones to running. */
function begun(
  state: SessionsState,
  { session: id, number, facilitator, agenda, due }: Of<"SessionBegun">,
  occurrence: Occurrence,
): SessionsState {
  return {
    ...state,
    running: { id, number, facilitator },
    sessionsBegun: number,
    recentBegins: withBegun(state, occurrence),
    begunWith: agenda.map((item) => item.id),
    // If a session begins without an agenda, the previous one can still be reused.
    lastAgenda: agenda.length > 0 ? agenda : state.lastAgenda,
    upcoming: state.upcoming.filter((each) => each.id !== id),
    lastDue: later(state.lastDue, due),
  };
}

/** What its end had sent back is in the session again, so it is removed from everywhere else (SPEC PARK-4). */
function reopened(
  state: SessionsState,
  { session: id, parked }: Of<"SessionReopened">,
  occurrence: Occurrence,
): SessionsState {
  const { last, begunWith } = state;
  const back = new Set<string>([...parked, ...begunWith]);
  const without = (agenda: readonly PlannedItem[]) => agenda.filter((item) => !back.has(item.id));
  return {
    ...state,
    running: { id, number: last?.number ?? state.sessionsBegun, facilitator: last?.facilitator ?? null },
    last: null,
    recentBegins: withBegun(state, occurrence),
    upcoming: state.upcoming.map((each) => ({ ...each, agenda: without(each.agenda) })),
  };
}
