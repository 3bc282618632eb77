import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { Quarter } from "./quarters.ts";
import type { AttendanceCounts, Attended, PastSessionsState } from "./state.ts";
import type { PastSessionsSlices } from "./view.ts";

export { type Quarter, slotAt } from "./quarters.ts";
export {
  MIN_ATTENDANCE_BYTES,
  attendanceScope,
  type AttendanceCounts,
  type Attended,
  isAttendanceScope,
  type PastSession,
  type PastSessionsState,
  ranBy,
  type SessionUnderWay,
} from "./state.ts";
export type { PastSessionSlice } from "./view.ts";

/** What servers noted of who was present in a session: the slots of each member. */
export type SlotsByMember = Readonly<Record<MemberRef, readonly number[]>>;

export type PastSessionsSystemCommand =
  | { readonly type: "recordAttendance"; readonly session: SessionId; readonly slots: SlotsByMember }
  | ForgetAttendance;

/** The names are to be kept no longer. */
interface ForgetAttendance {
  readonly type: "forgetAttendance";
  readonly session: SessionId;
}

export type PastSessionsEvent =
  /** In place of what was recorded before the session was reopened. */
  | {
      readonly type: "AttendanceRecorded";
      readonly session: SessionId;
      readonly attendance: AttendanceCounts;
      readonly sealed?: Sealed<{ readonly attended: readonly Attended[] }>;
    }
  /** The closing event of the seal: who attended is known no more, how many stays. */
  | { readonly type: "AttendanceForgotten"; readonly session: SessionId };

export type PastSessionsUses = { readonly sessions: SessionsPart };

export interface PastSessionsPart {
  readonly state: PastSessionsState;
  readonly command: never;
  readonly systemCommand: PastSessionsSystemCommand;
  readonly event: PastSessionsEvent;
  readonly effect: FeatureEffect<ForgetAttendance, never, never>;
  readonly offers: object;
  readonly slices: PastSessionsSlices;
  readonly mine: {
    /** the past sessions that this member attended, with the quarters of each, for as long as that is known */
    readonly attended: { readonly [session: SessionId]: readonly Quarter[] };
  };
}
