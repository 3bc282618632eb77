import type { SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { NotedAction } from "../../noted-action.ts";

export type ActionStanding =
  | { readonly is: "open" }
  | { readonly is: "done"; readonly at: Instant }
  /** no longer wanted */
  | { readonly is: "dropped"; readonly at: Instant }
  /** the oldest open one, when the end of a session brought more than there was room for */
  | { readonly is: "madeRoom"; readonly for: SessionId; readonly at: Instant };

export interface Action extends NotedAction {
  /** the session that it was noted in; null: in none, it is a first step after an honest look */
  readonly session: SessionId | null;
  readonly number: number | null;
  /** the session in which it is due; null until there is one to come */
  readonly due: SessionId | null;
  readonly standing: ActionStanding;
}

export interface ActionsState {
  /** in the order in which they were noted: all open ones, and the last that are over */
  readonly actions: readonly Action[];
  /** how many have been done since the community was founded, whether or not they are still known */
  readonly actionsDone: number;
}

export const isOpenAction = ({ standing }: Action): boolean => standing.is === "open";

/** Those that are over, most recent first. */
export const overIn = (all: readonly Action[]): readonly Action[] =>
  all
    .filter((action) => !isOpenAction(action))
    .toReversed()
    .toSorted((a, b) => overAt(b) - overAt(a));

const overAt = ({ standing }: Action): Instant => (standing.is === "open" ? 0 : standing.at);
