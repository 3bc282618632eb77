import { moved, type PlannedItem } from "../../agenda.ts";
import type { Occurrence } from "../../kernel/decider.ts";
import type { EventDefinitions, OfType, OffersOf } from "../../kernel/feature.ts";
import { withBegun } from "./begin-again.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsPart, SessionsUses } from "./part.ts";
import type { SessionsState } from "./state.ts";

type Of<Type> = OfType<SessionsEvent, Type>;
type Effects = readonly SessionsPart["effect"][];

export const sessionsEvents: EventDefinitions<SessionsPart, SessionsUses> = {
  ItemPlanned: {
    version: 1,
    evolve: (state, { item, to }) => ({ ...state, agenda: state.agenda.toSpliced(to, 0, item) }),
  },
  PlannedItemEdited: {
    version: 1,
    evolve: (state, { item }) => ({
      ...state,
      agenda: state.agenda.map((each) => (each.id === item.id ? item : each)),
    }),
  },
  PlannedItemRemoved: {
    version: 1,
    evolve: (state, { item }) => ({ ...state, agenda: state.agenda.filter(({ id }) => id !== item) }),
  },
  PlannedItemMoved: {
    version: 1,
    evolve: (state, { item, to }) => ({ ...state, agenda: moved(state.agenda, item, to) }),
  },
  SessionsPlanned: {
    version: 1,
    evolve: (state, { agenda, later }) => ({ ...state, agenda, schedule: { ...state.schedule, later } }),
  },
  ScheduleSet: {
    version: 1,
    evolve: (state, { timeZone, nextAt }) => ({
      ...state,
      schedule: { ...state.schedule, timeZone, nextAt },
    }),
  },
  SessionBegun: {
    version: 1,
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
    version: 1,
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
    // What was changed while it was over did not reach it.
    effects: ({ session }, { after }, uses) => [
      { kind: "tellSession", session, command: { type: "reopen" } },
      ...adoptSettings(after, uses),
    ],
  },
  FacilitatorRecorded: {
    version: 1,
    evolve: (state, { session, facilitator }) =>
      state.running?.id === session ? { ...state, running: { ...state.running, facilitator } } : state,
  },
};

/** The running session takes over changed settings, and who organises, at once (SPEC SET-3, ORG-5). */
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

/** The next agenda runs now; what is planned after it becomes the next one. */
function begun(
  state: SessionsState,
  { session: id, number, facilitator, agenda, due }: Of<"SessionBegun">,
  occurrence: Occurrence,
): SessionsState {
  const [next, ...later] = state.schedule.later;
  return {
    ...state,
    running: { id, number, facilitator },
    sessionsBegun: number,
    begunLately: withBegun(state, occurrence),
    begunWith: agenda.map((item) => item.id),
    // A session that began without an agenda leaves the one before it to be used again.
    lastAgenda: agenda.length > 0 ? agenda : state.lastAgenda,
    agenda: next?.agenda ?? [],
    schedule: { ...state.schedule, later, anchor: due },
  };
}

/** What the end had sent back runs on in the session: it must not stand in two places (SPEC PARK-4). */
function reopened(
  state: SessionsState,
  { session: id, parked }: Of<"SessionReopened">,
  occurrence: Occurrence,
): SessionsState {
  const { last, begunWith, schedule } = state;
  const back = new Set<string>([...parked, ...begunWith]);
  const without = (agenda: readonly PlannedItem[]) => agenda.filter((item) => !back.has(item.id));
  return {
    ...state,
    running: { id, number: last?.number ?? state.sessionsBegun, facilitator: last?.facilitator ?? null },
    last: null,
    begunLately: withBegun(state, occurrence),
    agenda: without(state.agenda),
    schedule: {
      ...schedule,
      later: schedule.later.map((each) => ({ ...each, agenda: without(each.agenda) })),
    },
  };
}
