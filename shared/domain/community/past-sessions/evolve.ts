import type { SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { type SealScope, secretIn, withoutSecret } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { OfType, OffersOf } from "../../kernel/feature.ts";
import type { SessionsEvent } from "../sessions/part.ts";
import type { PastSessionsEvent, PastSessionsUses } from "./part.ts";
import {
  attendanceScope,
  type AttendanceSecret,
  isAttendanceScope,
  isListed,
  type PastSession,
  type PastSessionsState,
  ranBy,
} from "./state.ts";

const NOBODY: AttendanceSecret = { kind: "attendance", attended: [], checkedIn: [] };

/** The seal opens with the session: servers' notes are sealed under it while the session runs. */
export function begun(
  state: PastSessionsState,
  { session, number, at, agenda }: OfType<SessionsEvent, "SessionBegun">,
): PastSessionsState {
  const planned = agenda.length === 0 ? null : agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    ...state,
    underWay: { id: session, number, begunAt: at, planned, ran: 0, recorded: 0, since: at },
    checkIn: session,
    secrets: { ...state.secrets, [attendanceScope(session)]: NOBODY },
  };
}

export function ended(
  state: PastSessionsState,
  { session, at, somethingDone, headCount, counts }: OfType<SessionsEvent, "SessionEndRecorded">,
  { sessions }: OffersOf<PastSessionsUses>,
): PastSessionsState {
  const { underWay } = state;
  if (underWay?.id !== session) return state;
  const { since: _, ...beginning } = underWay;
  const over: PastSession = {
    ...beginning,
    endedAt: at,
    ran: ranBy(underWay, at),
    facilitator: sessions.last?.facilitator ?? null,
    ...{ somethingDone, headCount, counts, edits: 0, attendance: null },
  };
  const kept = [...state.pastSessions.filter(isWorthKeeping), over].slice(-LIMITS.pastSessions);
  const forgotten = state.pastSessions.filter((each) => !kept.includes(each) && !isAttended(each));
  return withFewerAttendances({ ...state, underWay: null, pastSessions: kept }, forgotten);
}

export const takeawayEdited = (
  state: PastSessionsState,
  { session }: OfType<SessionsEvent, "TakeawayEditRecorded">,
): PastSessionsState => ({
  ...state,
  pastSessions: state.pastSessions.map((each) =>
    each.id === session ? { ...each, edits: each.edits + 1 } : each,
  ),
});

/** It runs again: its record is shown to nobody until it has ended again. */
export function reopened(
  state: PastSessionsState,
  { session }: OfType<SessionsEvent, "SessionReopened">,
  at: Instant,
): PastSessionsState {
  const past = state.pastSessions.find(({ id }) => id === session);
  if (past === undefined) return state;
  const { id, number, begunAt, planned, ran, recorded } = past;
  return {
    ...state,
    underWay: { id, number, begunAt, planned, ran, recorded, since: at },
    pastSessions: state.pastSessions.filter((each) => each !== past),
  };
}

export function attendanceRecorded(
  state: PastSessionsState,
  { session, attendance, sealed }: OfType<PastSessionsEvent, "AttendanceRecorded">,
): PastSessionsState {
  const scope = attendanceScope(session);
  const counted = {
    ...state,
    pastSessions: state.pastSessions.map((each) =>
      each.id === session ? { ...each, attendance, recorded: each.ran } : each,
    ),
  };
  // The key is destroyed.
  if (sealed === undefined) return withoutSecret(counted, scope);
  const secret: AttendanceSecret = { ...secretOf(state, session), attended: sealed.value.attended };
  return { ...counted, secrets: { ...counted.secrets, [scope]: secret } };
}

/** Somebody has checked in, or taken that back; unreadable once the key is destroyed. */
export function checkedIn(
  state: PastSessionsState,
  { session, sealed }: OfType<PastSessionsEvent, "CheckedIn">,
): PastSessionsState {
  if (sealed === undefined) return state;
  const { member, here } = sealed.value;
  const secret = secretOf(state, session);
  const others = secret.checkedIn.filter((each) => each !== member);
  const changed = { ...secret, checkedIn: here ? [...others, member].toSorted() : others };
  return { ...state, secrets: { ...state.secrets, [attendanceScope(session)]: changed } };
}

/** Nobody can check in any more where it is forgotten who attended. */
export const attendanceForgotten = (
  state: PastSessionsState,
  { session }: OfType<PastSessionsEvent, "AttendanceForgotten">,
): PastSessionsState => ({
  ...withoutSecret(state, attendanceScope(session)),
  checkIn: state.checkIn === session ? null : state.checkIn,
});

const secretOf = (state: PastSessionsState, session: SessionId): AttendanceSecret =>
  secretIn<AttendanceSecret>(state, attendanceScope(session), "attendance") ?? NOBODY;

const isWorthKeeping = (session: PastSession): boolean => isListed(session) || session.attendance === null;

/** Whether somebody attended it, which stays known when the session itself is no longer kept. */
const isAttended = ({ attendance }: PastSession): boolean => attendance !== null && attendance.people > 0;

/** Without the attendance of these sessions, and of the first ones beyond the limit. */
function withFewerAttendances(state: PastSessionsState, sessions: readonly PastSession[]): PastSessionsState {
  const without = sessions.map(({ id }) => attendanceScope(id)).reduce(withoutSecret, state);
  const known = Object.keys(without.secrets).filter(isAttendanceScope);
  return known.slice(0, Math.max(0, known.length - LIMITS.attendances)).reduce(withoutSecret, without);
}

/** The seals of attendance that end with a step. */
export const sealsEnded = (
  { secrets: before }: PastSessionsState,
  { secrets: after }: PastSessionsState,
): readonly SealScope[] =>
  Object.keys(before).filter((scope) => isAttendanceScope(scope) && !(scope in after));
