import { destroySeal } from "../../kernel/effect.ts";
import type { Around, Feature } from "../../kernel/feature.ts";
import type { SessionId } from "../../kernel/ids.ts";
import { DAY, type Millis, SECOND } from "../../kernel/time.ts";
import { attendanceIn, ownAttendance, sessionsKnown, sessionsRecorded, whoAttended } from "./attended.ts";
import { checkIn, forgetAttendance, recordAttendance } from "./decide.ts";
import {
  attendanceForgotten,
  attendanceRecorded,
  begun,
  checkedIn,
  ended,
  reopened,
  sealsEnded,
  takeawayEdited,
} from "./evolve.ts";
import type { PastSessionsPart, PastSessionsUses } from "./part.ts";
import {
  attendanceScope,
  isAttendanceScope,
  MIN_ATTENDANCE_BYTES,
  NO_PAST_SESSIONS,
  type PastSessionsState,
} from "./state.ts";
import { pastSessionsView } from "./view.ts";

/** Long enough for every server to learn of the end and to store its notes. */
const GATHERED_AFTER: Millis = 15 * SECOND;

const NAMES_KEPT_FOR: Millis = 90 * DAY;

/** Past sessions: their results, and who attended (SPEC ATT-1). */
export const pastSessions: Feature<PastSessionsPart, PastSessionsUses> = {
  uses: { sessions: true },
  initial: NO_PAST_SESSIONS,
  fold: 4,
  commands: { checkIn },
  /** Whoever checks in is as secret as whoever attended. */
  authorScope: ({ session }) => attendanceScope(session),
  systemCommands: { recordAttendance, forgetAttendance },
  events: {
    CheckedIn: { version: 1, evolve: checkedIn },
    AttendanceRecorded: {
      version: 1,
      evolve: attendanceRecorded,
      // Recorded anew because somebody checked in, it is forgotten at the same time as before.
      effects: ({ session }, { before, after }) =>
        after.pastSessions
          .filter(({ id }) => id === session && !isRecorded(before, session))
          .map(({ endedAt }) => ({
            kind: "tellSelf",
            command: { type: "forgetAttendance", session },
            due: endedAt + NAMES_KEPT_FOR,
          })),
    },
    AttendanceForgotten: {
      version: 1,
      evolve: attendanceForgotten,
      effects: (_event, states) => endSeals(states),
    },
  },
  follows: {
    SessionBegun: { evolve: begun },
    SessionEndRecorded: {
      evolve: (state, event, _occurrence, uses) => ended(state, event, uses),
      effects: ({ session, recordedAt }, states) => [
        { kind: "gatherAttendance", session, due: recordedAt + GATHERED_AFTER },
        ...endSeals(states),
      ],
    },
    TakeawayEditRecorded: { evolve: takeawayEdited },
    SessionReopened: { evolve: (state, event, { at }) => reopened(state, event, at) },
  },
  paddedSize: (_state, scope) => (isAttendanceScope(scope) ? MIN_ATTENDANCE_BYTES : null),
  offers: (state) => ({
    past: (session) => state.pastSessions.find(({ id }) => id === session) ?? null,
    whoAttended: (session) => whoAttended(state, session),
  }),
  view: pastSessionsView,
  mine: ownAttendance,
  *mineChanged({ before, after }) {
    if (before.pastSessions === after.pastSessions && before.secrets === after.secrets) return;
    const members = [before, after].flatMap((state) =>
      sessionsKnown(state)
        .filter(
          (id) => attendanceIn(before, id) !== attendanceIn(after, id) || isShownAnew(id, before, after),
        )
        .flatMap((id) => whoAttended(state, id).map(({ member }) => member)),
    );
    for (const member of new Set(members))
      if (JSON.stringify(ownAttendance(before, member)) !== JSON.stringify(ownAttendance(after, member)))
        yield member;
  },
};

/** Whether it began or ceased to be shown to those who attended, or to be the one in which they can check in. */
const isShownAnew = (session: SessionId, before: PastSessionsState, after: PastSessionsState): boolean =>
  isRecorded(before, session) !== isRecorded(after, session) ||
  (before.checkIn === session) !== (after.checkIn === session);

const isRecorded = (state: PastSessionsState, session: SessionId): boolean =>
  sessionsRecorded(state).includes(session);

const endSeals = ({ before, after }: Around<PastSessionsState>) =>
  sealsEnded(before, after).map((scope) => destroySeal(scope, []));
