import type { OfType } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { SessionsEvent } from "../sessions/part.ts";
import type { ActionEvent } from "./events.ts";
import { type Action, type ActionsState, isOpenAction, overIn } from "./state.ts";

type Noted = OfType<ActionEvent, "ActionsNoted">;

/** Whether an action is over to make room for those of this session. */
const madeRoomFor = ({ standing }: Action, session: Noted["session"]): boolean =>
  standing.is === "madeRoom" && standing.for === session;

/**
 * Adds the actions of a session that has ended. A reopened session reports all of them again: those that are over stay
 * over, and those that somebody took on meanwhile stay theirs (SPEC ACTION-5).
 */
export function noteActions(
  { session, number, at, actions: told }: OfType<SessionsEvent, "SessionEndRecorded">,
  { actions: all }: ActionsState,
): readonly Noted[] {
  const known = new Map(all.map((action) => [action.id, action]));
  const actions = told.flatMap((action) => {
    const before = known.get(action.id);
    return before === undefined || isOpenAction(before)
      ? { ...action, owner: before?.owner ?? action.owner }
      : [];
  });
  const ofOthers = all.filter(
    (action) => madeRoomFor(action, session) || (isOpenAction(action) && action.session !== session),
  );
  const tooMany = Math.max(0, ofOthers.length + actions.length - LIMITS.actions);
  const madeRoom = ofOthers.slice(0, tooMany).map(({ id }) => id);
  const before = all.some(
    (action) => madeRoomFor(action, session) || (isOpenAction(action) && action.session === session),
  );
  return actions.length === 0 && !before
    ? []
    : [{ type: "ActionsNoted", session, number, at, actions, madeRoom }];
}

export function actionsNoted(
  state: ActionsState,
  { session, number, at, actions, madeRoom }: Noted,
): ActionsState {
  const { actions: all } = state;
  const makesRoom = new Set(madeRoom);
  const dueOf = new Map(all.map(({ id, due }) => [id, due]));
  const others = all
    .filter((action) => !(isOpenAction(action) && action.session === session))
    .map((action): Action => {
      if (makesRoom.has(action.id)) return { ...action, standing: { is: "madeRoom", for: session, at } };
      return madeRoomFor(action, session) ? { ...action, standing: { is: "open" } } : action;
    });
  return {
    ...state,
    actions: withoutForgotten([
      ...others,
      ...actions.map((action): Action => ({
        ...{ ...action, session, number },
        due: dueOf.get(action.id) ?? null,
        standing: { is: "open" },
      })),
    ]),
  };
}

/**
 * Drops those that have been over longest. As many are kept as may be open, so that an action that a reopened session
 * reports again is recognised as over.
 */
export function withoutForgotten(all: readonly Action[]): readonly Action[] {
  const forgotten = new Set(overIn(all).slice(LIMITS.actions));
  return forgotten.size === 0 ? all : all.filter((action) => !forgotten.has(action));
}
