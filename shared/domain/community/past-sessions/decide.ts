import type { Decision } from "../../kernel/decider.ts";
import type { OfType } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import { secretIn } from "../../kernel/sealed.ts";
import type { PastSessionsEvent, PastSessionsSystemCommand } from "./part.ts";
import { type Quarter, quartersAttended } from "./quarters.ts";
import {
  type AttendanceCounts,
  attendanceScope,
  type AttendanceSecret,
  type Attended,
  type PastSessionsState,
  sessionOfScope,
} from "./state.ts";

type Command<Type> = OfType<PastSessionsSystemCommand, Type>;
type Decided = Decision<PastSessionsEvent>;

/** Once for each end of a session. Ignored while it runs (again), because its next end asks for a new record (SPEC ATT-5). */
export function recordAttendance(
  { session, slots }: Command<"recordAttendance">,
  state: PastSessionsState,
): Decided {
  const past = state.pastSessions.find(({ id }) => id === session);
  if (past === undefined || past.attendance !== null) return ok([]);
  const earlier = new Map(whoAttended(state, session).map(({ member, quarters }) => [member, quarters]));
  // In the order of their refs, which does not reveal who came first.
  const members = [...new Set([...earlier.keys(), ...Object.keys(slots)])].toSorted() as MemberRef[];
  const attended = members.map((member) => ({
    member,
    quarters: quartersAttended(past.ran, slots[member] ?? [], {
      ran: past.recorded,
      quarters: earlier.get(member) ?? [],
    }),
  }));
  const sealed = { scope: attendanceScope(session), value: { attended } };
  return ok([{ type: "AttendanceRecorded", session, attendance: countsIn(attended), sealed }]);
}

/** Does nothing for a reopened session that runs or is not recorded again yet: its new record has its own due time. */
export function forgetAttendance(
  { session }: Command<"forgetAttendance">,
  state: PastSessionsState,
): Decided {
  return ok(sessionsRecorded(state).includes(session) ? [{ type: "AttendanceForgotten", session }] : []);
}

/** The sessions of which is known who attended: not those that run, or whose record is still to be made. */
export function sessionsRecorded({
  underWay,
  pastSessions,
  secrets,
}: PastSessionsState): readonly SessionId[] {
  const waiting = pastSessions.filter(({ attendance }) => attendance === null).map(({ id }) => id);
  return Object.keys(secrets)
    .flatMap((scope) => sessionOfScope(scope) ?? [])
    .filter((id) => id !== underWay?.id && !waiting.includes(id));
}

/** Who attended a session. Empty once its key is destroyed. */
export const whoAttended = (state: PastSessionsState, session: SessionId): readonly Attended[] =>
  secretIn<AttendanceSecret>(state, attendanceScope(session), "attendance")?.attended ?? [];

function countsIn(attended: readonly Attended[]): AttendanceCounts {
  const there = (quarter: Quarter) => attended.filter(({ quarters }) => quarters.includes(quarter)).length;
  return { people: attended.length, quarters: [there(1), there(2), there(3), there(4)] };
}
