import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { secretIn } from "../../kernel/sealed.ts";
import { QUARTERS, type Quarter } from "./quarters.ts";
import {
  type AttendanceCounts,
  attendanceScope,
  type AttendanceSecret,
  type Attended,
  type PastSessionsState,
  sessionOfScope,
} from "./state.ts";

/** What is known of who attended a session; null once its key is destroyed. */
export const attendanceIn = (state: PastSessionsState, session: SessionId): AttendanceSecret | null =>
  secretIn<AttendanceSecret>(state, attendanceScope(session), "attendance");

/** Everybody who was seen in a session or checked in, which is attending all of it (SPEC ATT-8). */
export function allAttended({
  attended,
  checkedIn,
}: Pick<AttendanceSecret, "attended" | "checkedIn">): readonly Attended[] {
  const quartersOf = new Map(attended.map(({ member, quarters }) => [member, quarters]));
  for (const member of checkedIn) quartersOf.set(member, QUARTERS);
  // In the order of their refs, which does not reveal who came first.
  const members = [...quartersOf.keys()].toSorted();
  return members.map((member) => ({ member, quarters: quartersOf.get(member) ?? [] }));
}

/** Who attended a session. Empty once its key is destroyed. */
export function whoAttended(state: PastSessionsState, session: SessionId): readonly Attended[] {
  const known = attendanceIn(state, session);
  return known === null ? [] : allAttended(known);
}

/** The sessions whose keys exist. */
export const sessionsKnown = ({ secrets }: PastSessionsState): readonly SessionId[] =>
  Object.keys(secrets).flatMap((scope) => sessionOfScope(scope) ?? []);

/** The sessions of which is known who attended: not those that run, or whose record is still to be made. */
export function sessionsRecorded(state: PastSessionsState): readonly SessionId[] {
  const { underWay, pastSessions } = state;
  const waiting = pastSessions.filter(({ attendance }) => attendance === null).map(({ id }) => id);
  return sessionsKnown(state).filter((id) => id !== underWay?.id && !waiting.includes(id));
}

/** What only this member sees of it: their own attendance, and nobody else's (SPEC ATT-6). */
export function ownAttendance(state: PastSessionsState, member: MemberRef) {
  const { checkIn } = state;
  return {
    attended: Object.fromEntries(
      sessionsRecorded(state).flatMap((id) => {
        const own = whoAttended(state, id).find((each) => each.member === member);
        return own === undefined ? [] : [[id, own.quarters]];
      }),
    ),
    checkedIn:
      checkIn !== null && attendanceIn(state, checkIn)?.checkedIn.includes(member) === true ? checkIn : null,
  };
}

export function countsIn(attended: readonly Attended[]): AttendanceCounts {
  const there = (quarter: Quarter) => attended.filter(({ quarters }) => quarters.includes(quarter)).length;
  return { people: attended.length, quarters: [there(1), there(2), there(3), there(4)] };
}
