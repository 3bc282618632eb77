import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import { type Instant, MINUTE } from "../../kernel/time.ts";
import type { SessionCounts } from "../../session-counts.ts";
import { type AttendanceCounts, isListed, type PastSession, type PastSessionsState } from "./state.ts";

/** What everybody sees of a past session. Members see only their own attendance, in their own part. */
export interface PastSessionSlice {
  readonly id: SessionId;
  readonly number: number;
  readonly begunAt: Instant;
  /** how long it ran, and the minutes of its agenda */
  readonly minutes: number;
  readonly planned: number | null;
  readonly facilitator: MemberRef | null;
  /** as the facilitator corrected it, if they did */
  readonly headCount: number | null;
  readonly attendance: AttendanceCounts | null;
  readonly counts: SessionCounts;
}

/** What everybody sees of the past sessions. */
export interface PastSessionsSlices {
  /** newest first; each is in the slice `past:<id>` */
  readonly past: readonly SessionId[];
  readonly [past: `past:${string}`]: PastSessionSlice;
}

export function pastSessionsView({ pastSessions }: PastSessionsState): PastSessionsSlices {
  const listed = pastSessions.filter(isListed).toReversed();
  return {
    past: listed.map(({ id }) => id),
    ...slicesOf(
      "past",
      listed.map((session) => [session.id, sliceOf(session)]),
    ),
  };
}

function sliceOf(session: PastSession): PastSessionSlice {
  const { id, number, begunAt, ran, planned, facilitator, headCount, attendance, counts } = session;
  return {
    ...{ id, number, begunAt, minutes: Math.round(ran / MINUTE), planned },
    ...{ facilitator, headCount, attendance, counts },
  };
}
