import fc from "fast-check";
import type { ItemId } from "@guildhall/shared/domain/ids";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import { sessionDecider } from "@guildhall/shared/domain/session/decider";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { runOf } from "@guildhall/shared/domain/session/progress";
import type { SessionItem, SessionState } from "@guildhall/shared/domain/session/state";
import { viewSession } from "@guildhall/shared/domain/session/view";
import { SESSION } from "@guildhall/shared/testing/decider-samples";
import { opening, sessionCommand, turn, type Turn } from "./arbitraries.ts";
import type { Kind, Step } from "./walk.ts";

export type SessionStep = Step<SessionState, SessionCommand, SessionEvent>;

const SYSTEM = new Set(["open", "adoptSettings", "countPresent", "noteMeetingEnd", "endLeft", "reopen"]);

export const itemsOf = (state: SessionState): readonly SessionItem[] =>
  state.status === "unopened" ? [] : state.items;
export const idsIn = (state: SessionState): readonly ItemId[] => itemsOf(state).map(({ id }) => id);
export const itemsOn = (state: SessionState): readonly SessionItem[] =>
  itemsOf(state).filter(({ progress }) => runOf(progress) !== null);

export const session: Kind<SessionState, SessionCommand, SessionEvent> = {
  decider: sessionDecider,
  self: SESSION,
  isSystem: ({ type }) => SYSTEM.has(type),
  view: viewSession,
  names: (state) => ({
    items: idsIn(state),
    takeaways: state.status === "unopened" ? [] : state.takeaways.map(({ id }) => id),
    run: state.status === "running" ? (state.elmos?.run ?? null) : null,
  }),
};

/** A session that opens and is then asked for anything by anybody. */
export const sessionTurns: fc.Arbitrary<readonly Turn<SessionCommand>[]> = fc
  .tuple(
    turn(opening.map((command) => () => command)),
    fc.array(turn(sessionCommand), { maxLength: 60, size: "max" }),
  )
  .map(([first, others]) => [{ ...first, wrongKind: false }, ...others]);
