import type { SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Instant } from "../../kernel/time.ts";
import type { OutlookChange, OutlookState } from "./part.ts";

/** How many are kept once they are over, for their cards to be drawn a last time. */
const KEPT = 20;

/** A session as it should be in Outlook; `at` is null if it was cancelled. */
interface Wanted {
  readonly id: SessionId;
  readonly at: Instant | null;
  readonly due: Instant | null;
}

const ofSession = ({ outlook }: OutlookState, session: SessionId): OutlookChange | undefined =>
  outlook.findLast((change) => change.session === session && change.is !== "withdrawn");

/** When a session is in Outlook: where the last change put it, otherwise on its date of the rhythm. */
const standing = (last: OutlookChange | undefined, due: Instant | null): Instant | null =>
  last === undefined ? due : last.is === "open" ? last.from : last.to;

/** What has to be changed once a session should be there. */
export function wanting(state: OutlookState, { id: session, at: to, due }: Wanted): OutlookState {
  const last = ofSession(state, session);
  const from = standing(last, due);
  if (last?.is === "open")
    return bounded(replaced(state, { ...last, ...(from === to ? { is: "withdrawn" } : { to, due }) }));
  if (from === to) return state;
  const number = state.outlookChanges + 1;
  const change: OutlookChange = { number, session, from, to, due, is: "open" };
  return bounded({ outlook: [...state.outlook, change], outlookChanges: number });
}

/**
 * The date of the rhythm that a session stands for has changed, and with it the series: it was set anew, or its time zone
 * has other rules. What stood on the old date stands on the new one; what was moved away from it moves along.
 */
export function shifted(state: OutlookState, { id, at, due }: Wanted): OutlookState {
  const last = ofSession(state, id);
  if (last === undefined || last.due === null || last.due === due) return state;
  const along = (date: Instant | null): Instant | null =>
    date === last.due ? due : date === last.to ? at : date;
  return replaced(state, { ...last, from: along(last.from), to: along(last.to), due });
}

/** Nothing is left to be changed of these sessions: they have begun, or the date is over on which they were cancelled. */
export const over = (state: OutlookState, session: SessionId, now: Instant): OutlookState => {
  const isOver = (change: OutlookChange): boolean =>
    change.session === session || (change.to === null && (change.from ?? now) <= now);
  const outlook = state.outlook.map((change) =>
    change.is === "open" && isOver(change) ? { ...change, is: "withdrawn" as const } : change,
  );
  return bounded({ ...state, outlook });
};

export const replaced = (state: OutlookState, change: OutlookChange): OutlookState => ({
  ...state,
  outlook: state.outlook.map((each) => (each.number === change.number ? change : each)),
});

/** Those that are open, the last ones of each session, and a few that are over. */
function bounded(state: OutlookState): OutlookState {
  const most = LIMITS.upcoming + KEPT;
  if (state.outlook.length <= most) return state;
  const spare = state.outlook.length - most;
  const gone = new Set(
    state.outlook
      .filter(({ is }) => is !== "open")
      .slice(0, spare)
      .map(({ number }) => number),
  );
  return { ...state, outlook: state.outlook.filter(({ number }) => !gone.has(number)) };
}
