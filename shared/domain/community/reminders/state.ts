import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** Whom a reminder concerns: whoever facilitates and presents, or everybody. */
export const REMINDER_KINDS = ["leading", "everybody"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** A reminder of a session on one date. */
export interface Reminder {
  readonly what: ReminderKind;
  readonly session: SessionId;
  /** the date of the session that it reminds of; the session may be moved afterwards */
  readonly at: Instant;
}

/** One that is to be sent at `due`, or soon after: after `until` it would be stale. */
export interface ReminderAhead extends Reminder {
  readonly due: Instant;
  readonly until: Instant;
}

/** One whose time has come. Whether it is sent is up to whoever keeps the cards in the chat. */
export interface ReminderDue extends Reminder {
  readonly until: Instant;
  readonly missed: boolean;
  /** the actions that it chases: those due in its session */
  readonly actions: readonly TakeawayId[];
}

export interface RemindersState {
  readonly reminders: {
    /** the earliest first */
    readonly ahead: readonly ReminderAhead[];
    /** of the upcoming sessions, and of the last ones that are no longer upcoming */
    readonly due: readonly ReminderDue[];
    /** the open actions that were chased */
    readonly chased: readonly TakeawayId[];
    /** the last that could not be sent in time, the newest first */
    readonly missed: readonly Reminder[];
    /** what organisers have switched off */
    readonly off: readonly ReminderKind[];
    /** who does not want to be mentioned in the reminders for everybody */
    readonly unmentioned: readonly MemberRef[];
  };
}

export const isSame = (a: Reminder, b: Reminder): boolean =>
  a.what === b.what && a.session === b.session && a.at === b.at;
