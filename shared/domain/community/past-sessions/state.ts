import { type MemberRef, sessionId, type SessionId } from "../../kernel/ids.ts";
import type { SealScope, Secret, WithSecrets } from "../../kernel/sealed.ts";
import type { Instant, Millis } from "../../kernel/time.ts";
import type { SessionCounts } from "../../session-counts.ts";
import type { Quarter } from "./quarters.ts";

/** How many attended a session in total (for at least five minutes), and each quarter of it. */
export interface AttendanceCounts {
  readonly people: number;
  readonly quarters: readonly [number, number, number, number];
}

/** What is known about a session from its beginning on. */
interface Beginning {
  readonly id: SessionId;
  readonly number: number;
  readonly begunAt: Instant;
  /** the minutes of its agenda when it began; null without an agenda */
  readonly planned: number | null;
  /** how long it had run when it ended or was last reopened */
  readonly ran: Millis;
  /** the part of that time for which attendance is recorded */
  readonly recorded: Millis;
}

/** The running session. */
export interface SessionUnderWay extends Beginning {
  /** when it began, or was last reopened */
  readonly since: Instant;
}

export interface PastSession extends Beginning {
  readonly endedAt: Instant;
  readonly facilitator: MemberRef | null;
  readonly somethingDone: boolean;
  readonly headCount: number | null;
  readonly counts: SessionCounts;
  /** how often its takeaways were edited after its end */
  readonly edits: number;
  /** null until it is recorded, a few seconds after the end */
  readonly attendance: AttendanceCounts | null;
}

/** A member who was seen in a session or checked in, and the quarters of it that they attended, if any. */
export interface Attended {
  readonly member: MemberRef;
  readonly quarters: readonly Quarter[];
}

/** Who attended a session, until its key is destroyed. */
export interface AttendanceSecret extends Secret {
  readonly kind: "attendance";
  /** whom panels and Teams' reports show */
  readonly attended: readonly Attended[];
  /** who said that they were here, in the order of their refs */
  readonly checkedIn: readonly MemberRef[];
}

export interface PastSessionsState extends WithSecrets {
  readonly underWay: SessionUnderWay | null;
  /** the last ones, in the order in which they ended */
  readonly pastSessions: readonly PastSession[];
  /** the session in which members can still check in: the last that began, until it is forgotten who attended it */
  readonly checkIn: SessionId | null;
}

export const NO_PAST_SESSIONS: PastSessionsState = {
  underWay: null,
  pastSessions: [],
  checkIn: null,
  secrets: {},
};

const PREFIX = "attendance-";

/** The scope under which a session's attendance is sealed, both in servers' notes and in its record. */
export const attendanceScope = (session: SessionId): SealScope => `${PREFIX}${session}`;

/** The session whose attendance is sealed under a scope; null for any other scope. */
export const sessionOfScope = (scope: SealScope): SessionId | null =>
  isAttendanceScope(scope) ? sessionId(scope.slice(PREFIX.length)) : null;

export const isAttendanceScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

/** The minimum size of sealed attendance in bytes, so that its size does not reveal who was there. */
export const MIN_ATTENDANCE_BYTES = 4096;

/** How long a session has run by `at`. */
export const ranBy = ({ ran, since }: SessionUnderWay, at: Instant): Millis => ran + Math.max(0, at - since);

/** A session in which nothing was done and that nobody attended is not listed (SPEC ATT-7). */
export const isListed = ({ somethingDone, attendance }: PastSession): boolean =>
  somethingDone || (attendance !== null && attendance.people > 0);
