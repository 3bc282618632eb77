import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { Attended, Quarter } from "@guildhall/shared/domain/community/past-sessions/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { LogEntry } from "./whole-log.ts";
import type { Simulation } from "./simulation.ts";

/** One running of a session: from its beginning, or from when it was reopened, to an end of it. */
interface Running {
  readonly from: Instant;
  readonly to: Instant;
}

interface Course {
  readonly runnings: Running[];
  since: Instant | null;
  recorded: readonly Attended[] | null;
}

/** A panel counts for so long after it was closed, or its line fell silent; and a look is taken once a minute. */
const LINGERS = MINUTE;
const ATTENDS = 3 * MINUTE;

/**
 * Attendance is recorded once for each end of a session, and of nobody who was not there. In a session in which nothing
 * broke it is what people's panels were: quarters that they were there all through, and none in which they never were.
 */
export function attendanceViolations(
  simulation: Simulation,
  guild: FoundedCommunity,
  guildLog: readonly LogEntry<CommunityEvent>[],
): string[] {
  const wrong: string[] = [];
  const courses = new Map<SessionId, Course>();
  const course = (id: SessionId): Course => {
    const known = courses.get(id) ?? { runnings: [], since: null, recorded: null };
    courses.set(id, known);
    return known;
  };
  for (const { at, events } of guildLog)
    for (const event of events) {
      if (event.type === "SessionBegun") course(event.session).since = event.at;
      if (event.type === "SessionReopened") {
        course(event.session).since = at;
        course(event.session).recorded = null;
      }
      if (event.type === "SessionEndRecorded") {
        const of = course(event.session);
        if (of.since !== null) of.runnings.push({ from: of.since, to: Math.max(of.since, event.at) });
        of.since = null;
      }
      if (event.type === "AttendanceRecorded") {
        const of = course(event.session);
        if (of.since !== null) wrong.push(`attendance of ${event.session} was recorded while it ran`);
        if (of.recorded !== null) wrong.push(`attendance of ${event.session} was recorded twice`);
        if (event.sealed === undefined)
          wrong.push(`who attended ${event.session} cannot be read with any key`);
        of.recorded = event.sealed?.value.attended ?? [];
      }
    }
  for (const { id, attendance } of guild.pastSessions)
    if (attendance === null) wrong.push(`attendance of ${id} was never recorded`);
  for (const [id, { runnings, recorded }] of courses)
    if (recorded !== null) wrong.push(...sessionViolations(simulation, id, runnings, recorded));
  return wrong;
}

function sessionViolations(
  simulation: Simulation,
  id: SessionId,
  runnings: readonly Running[],
  recorded: readonly Attended[],
): string[] {
  const { glances } = simulation.onlooker;
  const wrong: string[] = [];
  for (const { member } of recorded) {
    const there = glances.filter(
      ({ at, open }) =>
        open.has(member) && runnings.some(({ from, to }) => at >= from - LINGERS && at <= to + LINGERS),
    );
    if (there.length * 20 * SECOND < ATTENDS - LINGERS)
      wrong.push(`${member} attended ${id}, and was there for ${there.length} glances`);
  }
  const [only, ...more] = runnings;
  if (only === undefined || more.length > 0 || only.to - only.from < 12 * MINUTE) return wrong;
  if (!simulation.onlooker.wasCalm(only.from, only.to + MINUTE)) return wrong;
  const during = glances.filter(({ at }) => at > only.from && at < only.to);
  const everybody = new Set(during.flatMap(({ open }) => [...open]));
  for (const member of everybody) {
    const quarters = recorded.find((each) => each.member === member)?.quarters ?? [];
    for (const quarter of [1, 2, 3, 4] as const) {
      const said = quarters.includes(quarter);
      if (said !== (isThere(during, only, quarter, member) ?? said))
        wrong.push(`${member} ${said ? "attended" : "missed"} quarter ${quarter} of ${id}, and did not`);
    }
  }
  return wrong;
}

/** Whether somebody was there all through a quarter, or never; null where it was in part. */
function isThere(
  during: Simulation["onlooker"]["glances"],
  { from, to }: Running,
  quarter: Quarter,
  member: MemberRef,
): boolean | null {
  const length = (to - from) / 4;
  const [begins, ends] = [from + (quarter - 1) * length, from + quarter * length];
  // What is noted is true to the slot: it reaches into the quarter from before and from after it.
  const around = during.filter(({ at }) => at >= begins - 5 * MINUTE && at <= ends + 5 * MINUTE);
  if (around.every(({ connected }) => connected.has(member))) return true;
  if (around.every(({ open }) => !open.has(member))) return false;
  return null;
}
