import { type Action, isOpenAction } from "../domain/community/actions/part.ts";
import type { SessionId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { readUpcoming, type UpcomingReading } from "./upcoming.ts";

/** When an action is due: `passed`: in a session that is over. */
export type DueReading =
  | { readonly is: "ahead"; readonly session: SessionId; readonly at: Instant | null }
  | { readonly is: "now" | "passed" };

/** An action as somebody reads it. */
export interface ActionReading extends Action {
  /** whether whoever reads owns it */
  readonly mine: boolean;
  /** whether they may tick it off, drop it, reopen it or give it to somebody (SPEC ACTION-2) */
  readonly maySettle: boolean;
  readonly isDue: DueReading;
  /** the upcoming sessions in which it may be due; whoever may settle it chooses */
  readonly dueIn: readonly UpcomingReading[];
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
  const upcoming = readUpcoming(reader);
  const mine = reader.me !== null && action.owner === reader.me.ref;
  return {
    ...action,
    mine,
    maySettle: may(reader, "completeAction", { own: mine }),
    isDue: dueOf(reader, action, upcoming),
    dueIn: upcoming,
    mayTakeOn: isOpenAction(action) && action.owner === null && may(reader, "takeOnAction"),
  };
}

function dueOf(
  { slices }: CommunityReader,
  { due }: Action,
  upcoming: readonly UpcomingReading[],
): DueReading {
  const session = upcoming.find(({ id }) => id === due);
  if (session !== undefined) return { is: "ahead", session: session.id, at: session.at };
  return { is: due === null || slices.community?.running?.id === due ? "now" : "passed" };
}
