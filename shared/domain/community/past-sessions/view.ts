import type { SessionId } from "../../kernel/ids.ts";
import { isListed, type PastSessionsState } from "./state.ts";

/** What everybody sees of the past sessions live; the rest is read from their projection. */
export interface PastSessionsSlices {
  /** the last ones, newest first: when this changes, there is something new to read */
  readonly past: readonly PastSessionSlice[];
}

export interface PastSessionSlice {
  readonly id: SessionId;
  /** whether attendance is recorded */
  readonly counted: boolean;
  /** how often its takeaways were edited after its end */
  readonly edits: number;
}

export const pastSessionsView = ({ pastSessions }: PastSessionsState): PastSessionsSlices => ({
  past: pastSessions
    .filter(isListed)
    .toReversed()
    .map(({ id, attendance, edits }) => ({ id, counted: attendance !== null, edits })),
});
