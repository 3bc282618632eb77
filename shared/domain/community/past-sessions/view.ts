import type { SessionId } from "../../kernel/ids.ts";
import { sessionToCheckInTo } from "./session-to-check-in-to.ts";
import { isListed, type PastSessionsState } from "./state.ts";

/** What everybody sees of the past sessions live; the rest is read from their projection. */
export interface PastSessionsSlices {
  /** the last ones, newest first: when this changes, there is something new to read */
  readonly past: readonly PastSessionSlice[];
  /** the session in which members can check in, if there is one */
  readonly checkIn?: CheckInSlice;
}

export interface CheckInSlice {
  readonly session: SessionId;
  readonly number: number;
  /** whether its attendance is recorded, so that somebody who is not in it may want to check in */
  readonly counted: boolean;
}

export interface PastSessionSlice {
  readonly id: SessionId;
  /** whether attendance is recorded */
  readonly counted: boolean;
  /** how often its takeaways were edited after its end */
  readonly edits: number;
}

export const pastSessionsView = (state: PastSessionsState): PastSessionsSlices => ({
  past: state.pastSessions
    .filter(isListed)
    .toReversed()
    .map(({ id, attendance, edits }) => ({ id, counted: attendance !== null, edits })),
  ...checkInOf(state),
});

function checkInOf(state: PastSessionsState): Pick<PastSessionsSlices, "checkIn"> {
  const session = sessionToCheckInTo(state);
  if (session === null) return {};
  const past = state.pastSessions.find(({ id }) => id === session);
  const number = (past ?? state.underWay)?.number ?? 0;
  return { checkIn: { session, number, counted: (past?.attendance ?? null) !== null } };
}
