import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { type Instant, MINUTE } from "../../kernel/time.ts";
import type { SessionCounts } from "../../session-counts.ts";
import { type AttendanceCounts, isListed, type PastSession, type PastSessionsState } from "./state.ts";

/** What everybody is shown of a session that is over. Who attended it is in nobody's view but their own. */
export interface PastSessionSlice {
  readonly id: SessionId;
  readonly number: number;
  readonly begunAt: Instant;
  /** how long it ran, and the minutes that its agenda gave it */
  readonly minutes: number;
  readonly planned: number | null;
  readonly facilitator: MemberRef | null;
  /** as the facilitator corrected it */
  readonly headCount: number | null;
  readonly attendance: AttendanceCounts | null;
  readonly counts: SessionCounts;
}

/** The ids, newest first, and each session. */
export function pastSessionsView({ pastSessions }: PastSessionsState): Readonly<Record<string, unknown>> {
  const listed = pastSessions.filter(isListed).toReversed();
  return Object.fromEntries<unknown>([
    ["past", listed.map(({ id }) => id)],
    ...listed.map((session) => [`past:${session.id}`, sliceOf(session)] as const),
  ]);
}

function sliceOf(session: PastSession): PastSessionSlice {
  const { id, number, begunAt, ran, planned, facilitator, headCount, attendance, counts } = session;
  return {
    ...{ id, number, begunAt, minutes: Math.round(ran / MINUTE), planned },
    ...{ facilitator, headCount, attendance, counts },
  };
}
