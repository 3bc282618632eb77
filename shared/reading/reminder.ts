import { REMINDER_KINDS, type Reminder, type ReminderKind } from "../domain/community/reminders/part.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { type ActionReading, readActions } from "./actions.ts";
import type { CommunityReader } from "./reader.ts";
import { readRota, type TurnReading } from "./rota.ts";
import { type TimedItem, timedUpcoming } from "./timed-agenda.ts";
import { readUpcoming } from "./upcoming.ts";

/** What a reminder of an upcoming session says. */
export interface ReminderReading {
  readonly at: Instant;
  readonly agenda: readonly TimedItem[];
  /** whose turn it is; null if nobody is told before it begins */
  readonly turn: TurnReading | null;
  /** whoever presents something, in the order of the agenda; whose turn it is may be among them */
  readonly presenters: readonly MemberRef[];
  /** the actions that are due in it, while they are known; only the reminder for everybody has any */
  readonly actions: readonly ActionReading[];
}

/** null: the session has begun or was cancelled. */
export function readReminder(
  reader: CommunityReader,
  { what, session: id }: Pick<Reminder, "what" | "session">,
): ReminderReading | null {
  const session = readUpcoming(reader).find((each) => each.id === id);
  if (session === undefined || session.at === null) return null;
  return {
    at: session.at,
    agenda: timedUpcoming(session),
    turn: readRota(reader).turns.find((turn) => turn.session === id) ?? null,
    actions: what === "everybody" ? chasedIn(reader, id) : [],
    presenters: [...new Set(session.agenda.flatMap(({ presenter }) => presenter ?? []))],
  };
}

function chasedIn(reader: CommunityReader, id: Reminder["session"]): readonly ActionReading[] {
  const chases = reader.slices.reminders?.chases ?? [];
  const chased = new Set(chases.filter(({ session }) => session === id).flatMap(({ actions }) => actions));
  const { open, over } = readActions(reader);
  return [...open, ...over].filter((action) => chased.has(action.id));
}

/** Which reminders the community has, and those of the last that could not be sent in time, newest first. */
export interface RemindersReading {
  readonly kinds: readonly { readonly what: ReminderKind; readonly on: boolean }[];
  readonly missed: readonly Reminder[];
}

export function readReminders({ slices: { reminders } }: Pick<CommunityReader, "slices">): RemindersReading {
  const off = reminders?.off ?? [];
  return {
    kinds: REMINDER_KINDS.map((what) => ({ what, on: !off.includes(what) })),
    missed: reminders?.missed ?? [],
  };
}
