import { type Action, isOpenAction } from "../domain/community/actions/part.ts";
import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";

/** An action as somebody reads it. */
export interface ActionReading extends Action {
  /** whether whoever reads owns it */
  readonly mine: boolean;
  /** whether they may tick it off, drop it, reopen it or give it to somebody (SPEC ACTION-2) */
  readonly maySettle: boolean;
  /** whether they may take it on: it is open, and nobody's */
  readonly mayTakeOn: boolean;
}

/** The community's actions. */
export interface ActionsReading {
  /** oldest first */
  readonly open: readonly ActionReading[];
  /** most recent first */
  readonly over: readonly ActionReading[];
}

export function readActions(reader: CommunityReader): ActionsReading {
  const { slices } = reader;
  const all = (slices.actions ?? []).flatMap((id) => slices[`action:${id}`] ?? []);
  const read = (action: Action) => readAction(reader, action);
  return {
    open: all.filter(isOpenAction).map(read),
    over: all.filter((action) => !isOpenAction(action)).map(read),
  };
}

function readAction(reader: CommunityReader, action: Action): ActionReading {
  const mine = reader.me !== null && action.owner === reader.me.ref;
  return {
    ...action,
    mine,
    maySettle: may(reader, "completeAction", { own: mine }),
    mayTakeOn: isOpenAction(action) && action.owner === null && may(reader, "takeOnAction"),
  };
}
