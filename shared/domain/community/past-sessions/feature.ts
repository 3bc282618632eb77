import { destroySeal } from "../../kernel/effect.ts";
import type { Around, Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { DAY, SECOND, type Millis } from "../../kernel/time.ts";
import { forgetAttendance, recordAttendance, whoAttended } from "./decide.ts";
import { begun, ended, recorded, reopened, sealsEnded } from "./evolve.ts";
import type { PastSessionsPart, PastSessionsUses } from "./part.ts";
import {
  attendanceScope,
  isAttendanceScope,
  NO_PAST_SESSIONS,
  ROOM_FOR_ATTENDANCE,
  type PastSessionsState,
} from "./state.ts";
import { pastSessionsView } from "./view.ts";

/** Long enough for every server to hear of the end and to store what it noted. */
const GATHERED_AFTER: Millis = 15 * SECOND;

const NAMES_KEPT_FOR: Millis = 90 * DAY;

/** The sessions that are over: what came of each, and who was there (SPEC ATT-1). */
export const pastSessions: Feature<PastSessionsPart, PastSessionsUses> = {
  name: "pastSessions",
  uses: ["sessions"],
  initial: NO_PAST_SESSIONS,
  fold: 1,
  commands: {},
  systemCommands: { recordAttendance, forgetAttendance },
  events: {
    AttendanceRecorded: {
      version: 1,
      evolve: recorded,
      effects({ session, sealed }, { before, after }) {
        const past = after.pastSessions.find(({ id }) => id === session);
        if (past === undefined || sealed === undefined) return endSeals({ before, after });
        const command = { type: "forgetAttendance", session } as const;
        return [{ kind: "tellSelf", command, due: past.begunAt + past.ran + NAMES_KEPT_FOR }];
      },
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
    SessionReopened: { evolve: (state, event, { at }) => reopened(state, event, at) },
  },
  paddedSize: (_state, scope) => (isAttendanceScope(scope) ? ROOM_FOR_ATTENDANCE : null),
  offers: () => ({}),
  view: pastSessionsView,
  /** Their own attendance, and nobody else's: that somebody was away is told to no one. */
  mine: (state, member) => ({
    attended: Object.fromEntries(
      state.pastSessions.flatMap(({ id, attendance }) => {
        const quarters = attendance === null ? undefined : whoAttended(state, id)[member];
        return quarters === undefined ? [] : [[id, quarters]];
      }),
    ),
  }),
  *mineChanged({ before, after }) {
    if (before.pastSessions === after.pastSessions && before.secrets === after.secrets) return;
    const known = ({ pastSessions: all }: PastSessionsState) =>
      new Set(all.flatMap(({ id, attendance }) => (attendance === null ? [] : [id])));
    const [was, is] = [known(before), known(after)];
    for (const id of new Set([...was, ...is])) {
      const [then, now] = [
        was.has(id) ? whoAttended(before, id) : {},
        is.has(id) ? whoAttended(after, id) : {},
      ];
      if (then !== now) yield* [...Object.keys(then), ...Object.keys(now)] as MemberRef[];
    }
  },
};

const endSeals = ({ before, after }: Around<PastSessionsState>) =>
  sealsEnded(before, after).map((scope) => destroySeal(scope, []));
