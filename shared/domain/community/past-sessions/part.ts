import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { Quarter } from "./quarters.ts";
import type { AttendanceCounts, Attended, PastSession, PastSessionsState } from "./state.ts";
import type { PastSessionsSlices } from "./view.ts";

export { type Quarter, slotAt } from "./quarters.ts";
export {
  MIN_ATTENDANCE_BYTES,
  attendanceScope,
  type AttendanceCounts,
  type Attended,
  isAttendanceScope,
  isListed,
  type PastSession,
  type PastSessionsState,
  ranBy,
  type SessionUnderWay,
} from "./state.ts";

/** Servers' notes on who was present in a session: the slots of each member. */
export type SlotsByMember = Readonly<Record<MemberRef, readonly number[]>>;

/** Somebody says that they are, or were, in this session; or takes that back. */
export interface CheckIn {
  readonly type: "checkIn";
  readonly session: SessionId;
  readonly here: boolean;
}

export type PastSessionsSystemCommand =
  | { readonly type: "recordAttendance"; readonly session: SessionId; readonly slots: SlotsByMember }
  | ForgetAttendance;

/** The time for which names are kept is over. */
interface ForgetAttendance {
  readonly type: "forgetAttendance";
  readonly session: SessionId;
}

export type PastSessionsEvent =
  | {
      readonly type: "CheckedIn";
      readonly session: SessionId;
      readonly sealed?: Sealed<{ readonly member: MemberRef; readonly here: boolean }>;
    }
  /** Replaces an earlier record, after a session was reopened or somebody checked in. */
  | {
      readonly type: "AttendanceRecorded";
      readonly session: SessionId;
      readonly attendance: AttendanceCounts;
      readonly sealed?: Sealed<{ readonly attended: readonly Attended[] }>;
    }
  /** Ends the seal: nobody can tell any more who attended; how many did is kept. */
  | { readonly type: "AttendanceForgotten"; readonly session: SessionId };

export type PastSessionsUses = { readonly sessions: SessionsPart };

export interface PastSessionsOffers {
  /** A past session, while it is one of the last. */
  past(session: SessionId): PastSession | null;
  /** Who attended it; nobody once that is forgotten. */
  whoAttended(session: SessionId): readonly Attended[];
}

export interface PastSessionsPart {
  readonly state: PastSessionsState;
  readonly command: CheckIn;
  readonly systemCommand: PastSessionsSystemCommand;
  readonly event: PastSessionsEvent;
  readonly effect: FeatureEffect<ForgetAttendance, never, never>;
  readonly offers: PastSessionsOffers;
  readonly slices: PastSessionsSlices;
  readonly mine: {
    /** the past sessions that this member attended, with the quarters of each, as long as names are kept */
    readonly attended: { readonly [session: SessionId]: readonly Quarter[] };
    /** the session in which members can check in, if they have; otherwise null */
    readonly checkedIn: SessionId | null;
  };
}
