import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { allAttended, attendanceIn, countsIn, sessionsRecorded } from "./attended.ts";
import { checkedIn } from "./evolve.ts";
import type { CheckIn, PastSessionsEvent, PastSessionsSystemCommand, PastSessionsUses } from "./part.ts";
import { quartersAttended } from "./quarters.ts";
import { sessionToCheckInTo } from "./session-to-check-in-to.ts";
import { attendanceScope, type AttendanceSecret, type PastSessionsState } from "./state.ts";

type Command<Type> = OfType<PastSessionsSystemCommand, Type>;
type Decided = Decision<PastSessionsEvent>;

/** Once for each end of a session. Ignored while it runs (again), because its next end asks for a new record (SPEC ATT-5). */
export function recordAttendance(
  { session, slots }: Command<"recordAttendance">,
  state: PastSessionsState,
): Decided {
  const past = state.pastSessions.find(({ id }) => id === session);
  if (past === undefined || past.attendance !== null) return ok([]);
  const known = attendanceIn(state, session);
  const earlier = new Map(known?.attended.map(({ member, quarters }) => [member, quarters]));
  // In the order of their refs, which does not reveal who came first.
  const members = [...new Set([...earlier.keys(), ...Object.keys(slots)])].toSorted() as MemberRef[];
  const attended = members.map((member) => ({
    member,
    quarters: quartersAttended(past.ran, slots[member] ?? [], {
      ran: past.recorded,
      quarters: earlier.get(member) ?? [],
    }),
  }));
  return ok([recorded(session, { attended, checkedIn: known?.checkedIn ?? [] })]);
}

/** Does nothing for a reopened session that runs or is not recorded again yet: its new record has its own due time. */
export function forgetAttendance(
  { session }: Command<"forgetAttendance">,
  state: PastSessionsState,
): Decided {
  return ok(sessionsRecorded(state).includes(session) ? [{ type: "AttendanceForgotten", session }] : []);
}

/** A session that has been recorded is recorded anew, so that it is counted with whoever says that they were here (SPEC ATT-8). */
export function checkIn(
  { session, here }: CheckIn,
  state: PastSessionsState,
  { actor: { ref: member } }: GivenByMember<PastSessionsUses>,
): Decided {
  const known = attendanceIn(state, session);
  if (sessionToCheckInTo(state) !== session || known === null) return refuse({ code: "checkInOver" });
  if (known.checkedIn.includes(member) === here) return ok([]);
  const event = {
    type: "CheckedIn",
    session,
    sealed: { scope: attendanceScope(session), value: { member, here } },
  } as const;
  const after = attendanceIn(checkedIn(state, event), session);
  const isRecorded = sessionsRecorded(state).includes(session);
  return ok([event, ...(isRecorded && after !== null ? [recorded(session, after)] : [])]);
}

const recorded = (
  session: SessionId,
  known: Pick<AttendanceSecret, "attended" | "checkedIn">,
): PastSessionsEvent => ({
  type: "AttendanceRecorded",
  session,
  attendance: countsIn(allAttended(known)),
  sealed: { scope: attendanceScope(session), value: { attended: known.attended } },
});
