import type { Decision } from "../../kernel/decider.ts";
import type { OfType } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import { secretIn } from "../../kernel/sealed.ts";
import type { PastSessionsEvent, PastSessionsSystemCommand } from "./part.ts";
import { quartersAttended, type Quarter } from "./quarters.ts";
import {
  attendanceScope,
  type AttendanceCounts,
  type AttendanceSecret,
  type PastSessionsState,
  type WhoAttended,
} from "./state.ts";

type Command<Type> = OfType<PastSessionsSystemCommand, Type>;
type Decided = Decision<PastSessionsEvent>;

/** Once for each end of a session. While it runs, or runs again, its next end asks anew (SPEC ATT-5). */
export function recordAttendance(
  { session, slots }: Command<"recordAttendance">,
  state: PastSessionsState,
): Decided {
  const past = state.pastSessions.find(({ id }) => id === session);
  if (past === undefined || past.attendance !== null) return ok([]);
  const earlier = whoAttended(state, session);
  // In the order of their refs, which tells nothing of who came first.
  const members = [...new Set([...Object.keys(earlier), ...Object.keys(slots)])].toSorted() as MemberRef[];
  const by: WhoAttended = Object.fromEntries(
    members.map((ref) => [
      ref,
      quartersAttended(past.ran, slots[ref] ?? [], { ran: past.recorded, quarters: earlier[ref] ?? [] }),
    ]),
  );
  const sealed = { scope: attendanceScope(session), value: { by } };
  return ok([
    {
      type: "AttendanceRecorded",
      session,
      attendance: countsIn(by),
      ...(members.length === 0 ? {} : { sealed }),
    },
  ]);
}

export const forgetAttendance = (
  { session }: Command<"forgetAttendance">,
  state: PastSessionsState,
): Decided => ok(attendanceScope(session) in state.secrets ? [{ type: "AttendanceForgotten", session }] : []);

/** Who attended a session, as far as that is known: nobody once its key is destroyed. */
export const whoAttended = (state: PastSessionsState, session: SessionId): WhoAttended =>
  secretIn<AttendanceSecret>(state, attendanceScope(session), "attendance")?.by ?? {};

function countsIn(by: WhoAttended): AttendanceCounts {
  const all = Object.values(by);
  const there = (quarter: Quarter) => all.filter((quarters) => quarters.includes(quarter)).length;
  return { people: all.length, quarters: [there(1), there(2), there(3), there(4)] };
}
