import { destroySeal } from "../../kernel/effect.ts";
import type { Around, Feature } from "../../kernel/feature.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { DAY, type Millis, SECOND } from "../../kernel/time.ts";
import { forgetAttendance, recordAttendance, sessionsRecorded, whoAttended } from "./decide.ts";
import { attendanceRecorded, begun, ended, reopened, sealsEnded, takeawayEdited } from "./evolve.ts";
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
  fold: 3,
  commands: {},
  systemCommands: { recordAttendance, forgetAttendance },
  events: {
    AttendanceRecorded: {
      version: 1,
      evolve: attendanceRecorded,
      effects: ({ session }, { after }) =>
        after.pastSessions
          .filter(({ id }) => id === session)
          .map(({ endedAt }) => ({
            kind: "tellSelf",
            command: { type: "forgetAttendance", session },
            due: endedAt + NAMES_KEPT_FOR,
          })),
    },
    AttendanceForgotten: {
      version: 1,
      evolve: (state, { session }) => withoutSecret(state, attendanceScope(session)),
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
  /** A member's own attendance, and nobody else's (SPEC ATT-6). */
  mine: (state, member) => ({
    attended: Object.fromEntries(
      sessionsRecorded(state).flatMap((id) => {
        const own = whoAttended(state, id).find((each) => each.member === member);
        return own === undefined ? [] : [[id, own.quarters]];
      }),
    ),
  }),
  *mineChanged({ before, after }) {
    if (before.pastSessions === after.pastSessions && before.secrets === after.secrets) return;
    const attendeesIn = (state: PastSessionsState) =>
      new Map(sessionsRecorded(state).map((id) => [id, whoAttended(state, id)]));
    const [was, is] = [attendeesIn(before), attendeesIn(after)];
    for (const id of new Set([...was.keys(), ...is.keys()]))
      if (was.get(id) !== is.get(id))
        for (const { member } of [...(was.get(id) ?? []), ...(is.get(id) ?? [])]) yield member;
  },
};

const endSeals = ({ before, after }: Around<PastSessionsState>) =>
  sealsEnded(before, after).map((scope) => destroySeal(scope, []));
