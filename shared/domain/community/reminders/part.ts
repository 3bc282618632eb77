import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ActionsPart } from "../actions/part.ts";
import type { LifePart } from "../life/part.ts";
import type { RetentionPart } from "../retention/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TurnsPart } from "../turns/part.ts";
import type { Reminder, ReminderAhead, ReminderDue, ReminderKind, RemindersState } from "./state.ts";

export { remindersToSet } from "./ahead.ts";
export { isSame, type Reminder, REMINDER_KINDS, type ReminderKind, type RemindersState } from "./state.ts";

export type RemindersCommand =
  | { readonly type: "switchReminders"; readonly what: ReminderKind; readonly on: boolean }
  /** whether the author is mentioned in the reminders for everybody */
  | { readonly type: "beMentioned"; readonly on: boolean };

export type RemindersSystemCommand =
  /** `due`: when the earliest was to be sent as this was written */
  | { readonly type: "remindWhenDue"; readonly due: Instant }
  | ({ readonly type: "recordMissedReminder" } & Reminder)
  /** sets those that no earlier version of Guildhall set */
  | { readonly type: "setReminders" };

export type RemindersEvent =
  /** all that are to be sent, the earliest first */
  | { readonly type: "RemindersSet"; readonly ahead: readonly ReminderAhead[] }
  /** The time of all up to `at` has come. `due`: those that concern somebody. */
  | {
      readonly type: "RemindersDue";
      readonly at: Instant;
      readonly due: readonly Omit<ReminderDue, "missed">[];
    }
  | ({ readonly type: "ReminderMissed" } & Reminder)
  | { readonly type: "RemindersSwitched"; readonly what: ReminderKind; readonly on: boolean }
  | { readonly type: "MentionChosen"; readonly member: MemberRef; readonly on: boolean };

export type RemindersUses = {
  readonly retention: RetentionPart;
  readonly life: LifePart;
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly actions: ActionsPart;
};

export interface RemindersPart {
  readonly state: RemindersState;
  readonly command: RemindersCommand;
  readonly systemCommand: RemindersSystemCommand;
  readonly event: RemindersEvent;
  readonly effect: FeatureEffect<Extract<RemindersSystemCommand, { type: "remindWhenDue" }>, never, never>;
  readonly offers: {
    /** those whose time has come, of sessions that are still upcoming, which were not missed */
    readonly inChat: readonly Reminder[];
  };
  readonly slices: {
    readonly reminders: {
      readonly off: readonly ReminderKind[];
      readonly missed: readonly Reminder[];
      /** the actions that the reminders of upcoming sessions chase */
      readonly chases: readonly { readonly session: SessionId; readonly actions: readonly TakeawayId[] }[];
    };
  };
  readonly mine: {
    /** whether they are not mentioned in the reminders for everybody */
    readonly unmentioned: boolean;
  };
}
