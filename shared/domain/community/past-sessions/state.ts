import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { SealScope, Secret, WithSecrets } from "../../kernel/sealed.ts";
import type { Instant, Millis } from "../../kernel/time.ts";
import type { SessionCounts } from "../../session-counts.ts";
import type { Quarter } from "./quarters.ts";

/** How many attended a session: for five minutes at least, and each quarter of it. */
export interface AttendanceCounts {
  readonly people: number;
  readonly quarters: readonly [number, number, number, number];
}

/** What is known of a session from its beginning on. */
interface Beginning {
  readonly id: SessionId;
  readonly number: number;
  readonly begunAt: Instant;
  /** the minutes that its agenda gave it as it began; null without an agenda */
  readonly planned: number | null;
  /** how long it has run: up to its end, or up to when it was last reopened */
  readonly ran: Millis;
  /** of how much of that the attendance is recorded */
  readonly recorded: Millis;
}

/** The session that runs, as far as its record goes. */
export interface SessionUnderWay extends Beginning {
  /** since when it runs: its beginning, or when it was last reopened */
  readonly since: Instant;
}

export interface PastSession extends Beginning {
  readonly endedAt: Instant;
  readonly facilitator: MemberRef | null;
  readonly somethingDone: boolean;
  readonly headCount: number | null;
  readonly counts: SessionCounts;
  /** null until it is recorded, a few seconds after the end */
  readonly attendance: AttendanceCounts | null;
}

/** A member who attended a session, and which quarters of it: none where they were there too short for any. */
export interface Attended {
  readonly member: MemberRef;
  readonly quarters: readonly Quarter[];
}

/** Who attended a session: known until its key is destroyed. */
export interface AttendanceSecret extends Secret {
  readonly kind: "attendance";
  readonly attended: readonly Attended[];
}

export interface PastSessionsState extends WithSecrets {
  readonly underWay: SessionUnderWay | null;
  /** in the order of their ends */
  readonly pastSessions: readonly PastSession[];
}

export const NO_PAST_SESSIONS: PastSessionsState = { underWay: null, pastSessions: [], secrets: {} };

const PREFIX = "attendance-";

/** Under which is sealed who attended a session: in what servers note while it runs, and in its record. */
export const attendanceScope = (session: SessionId): SealScope => `${PREFIX}${session}`;

export const isAttendanceScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

/** What is sealed of attendance takes this many bytes at least, so that its size does not tell who was there. */
export const MIN_ATTENDANCE_BYTES = 4096;

/** How long a session has run at a moment. */
export const ranBy = ({ ran, since }: SessionUnderWay, at: Instant): Millis => ran + Math.max(0, at - since);

/** A session in which nothing was done and which nobody attended is not listed. */
export const isListed = ({ somethingDone, attendance }: PastSession): boolean =>
  somethingDone || (attendance !== null && attendance.people > 0);
