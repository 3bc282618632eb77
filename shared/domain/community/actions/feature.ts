import type { Feature } from "../../kernel/feature.ts";
import type { TakeawayId } from "../../kernel/ids.ts";
import {
  assignAction,
  completeAction,
  dropAction,
  recordActionsDue,
  reopenAction,
  setActionDue,
  takeOnAction,
} from "./decide.ts";
import { actionsNoted, noteActions, withoutForgotten } from "./note.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { isExtra } from "../sessions/part.ts";
import type { ActionsPart, ActionsUses } from "./part.ts";
import { type Action, type ActionsState, isOpenAction } from "./state.ts";
import { actionsView } from "./view.ts";

/** What members are to do after a session, until it is done or dropped. */
export const actions: Feature<ActionsPart, ActionsUses> = {
  uses: { membership: true, sessions: true },
  initial: { actions: [], actionsDone: 0 },
  fold: 3,
  commands: { completeAction, dropAction, reopenAction, takeOnAction, assignAction, setActionDue },
  about({ action }, { actions: all }, { member }) {
    const found = all.find(({ id }) => id === action);
    return { own: found === undefined ? null : found.owner === member };
  },
  systemCommands: { recordActionsDue },
  events: {
    ActionsNoted: { version: 1, evolve: actionsNoted },
    ActionAdded: {
      version: 1,
      evolve: (state, { action }) => ({
        ...state,
        actions: [
          ...state.actions,
          { ...action, session: null, number: null, due: null, standing: { is: "open" } },
        ],
      }),
    },
    ActionCompleted: {
      version: 1,
      evolve: (state, { action, at }) => ({
        ...changed(state, action, { standing: { is: "done", at } }),
        actionsDone: state.actionsDone + 1,
      }),
    },
    ActionDropped: {
      version: 1,
      evolve: (state, { action, at }) => changed(state, action, { standing: { is: "dropped", at } }),
    },
    ActionReopened: {
      version: 1,
      evolve: (state, { action }) => ({
        ...changed(state, action, { standing: { is: "open" } }),
        actionsDone: state.actionsDone - (wasDone(state, action) ? 1 : 0),
      }),
    },
    ActionAssigned: {
      version: 1,
      evolve: (state, { action, owner }) => changed(state, action, { owner }),
    },
    ActionDueSet: { version: 1, evolve: (state, { action, due }) => changed(state, action, { due }) },
  },
  follows: {
    /** What is to be done reads as its author words it (SPEC TAKE-4). */
    TakeawayEditRecorded: { evolve: (state, { takeaway, text }) => changed(state, takeaway, { text }) },
    /** What is due in a session that is cancelled is due in the next one. */
    SessionCancelled: {
      evolve: (state, { session }) => ({
        ...state,
        actions: state.actions.map((action) => (action.due === session ? { ...action, due: null } : action)),
      }),
    },
  },
  /** Unless somebody says otherwise, an action is due in the next session of the rhythm (SPEC ACTION-9). */
  settle(state, { sessions }) {
    const next = sessions.upcoming.find((each) => !isExtra(each));
    if (next === undefined || state.actions.every(({ due }) => due !== null)) return state;
    return {
      ...state,
      actions: state.actions.map((each) => (each.due === null ? { ...each, due: next.id } : each)),
    };
  },
  reactions: { SessionEndRecorded: noteActions },
  offers: ({ actions: all }) => ({
    actions: all,
    add: (action) =>
      all.filter(isOpenAction).length >= LIMITS.actions
        ? refuse({ code: "full", most: LIMITS.actions })
        : ok([{ type: "ActionAdded", action }]),
  }),
  view: ({ actions: all }, { sessions }) => actionsView(all, sessions.running?.id ?? null),
};

const changed = (state: ActionsState, id: TakeawayId, to: Partial<Action>): ActionsState => ({
  ...state,
  actions: withoutForgotten(
    state.actions.map((action) => (action.id === id ? { ...action, ...to } : action)),
  ),
});

const wasDone = ({ actions: all }: ActionsState, id: TakeawayId): boolean =>
  all.some((action) => action.id === id && action.standing.is === "done");
