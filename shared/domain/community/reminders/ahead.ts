import { DAY, type Instant } from "../../kernel/time.ts";
import type { LifeOffers } from "../life/part.ts";
import type { SessionsState, UpcomingSession } from "../sessions/part.ts";
import { isSame, REMINDER_KINDS, type ReminderAhead, type RemindersState } from "./state.ts";
import { reminderTimes } from "./times.ts";

/**
 * Once people have been reminded of a session, they are reminded again only if it is moved to more than this later
 * (SPEC REMIND-3).
 */
const SAME_WITHIN = DAY;

/**
 * The reminders to be sent, the earliest first. A session that gets its date too late for one has none; one that is
 * overdue already stays, so that it is sent or reported as missed.
 */
function remindersAhead(
  { reminders }: RemindersState,
  upcoming: readonly UpcomingSession[],
  timeZone: string,
  now: Instant,
): readonly ReminderAhead[] {
  return upcoming
    .flatMap(({ id: session, at }) =>
      at === null
        ? []
        : REMINDER_KINDS.flatMap((what): readonly ReminderAhead[] => {
            if (reminders.off.includes(what)) return [];
            const isIts = (each: { readonly what: string; readonly session: string }): boolean =>
              each.what === what && each.session === session;
            const due = reminders.due.findLast(isIts);
            if (due !== undefined && at <= due.at + SAME_WITHIN) return [];
            const known = reminders.ahead.find(isIts);
            if (known !== undefined && known.due <= now && at <= known.at + SAME_WITHIN)
              return [{ ...known, at }];
            const reminder = { what, session, at, ...reminderTimes(what, at, timeZone) };
            return reminder.until <= now ? [] : [reminder];
          }),
    )
    .toSorted((a, b) => a.due - b.due);
}

/** Decides anew what is to be sent when; nothing if that stays as it is. Of a quiet community none is (SPEC LIFE-2). */
export function remindersToSet(
  state: RemindersState,
  { upcoming, rhythm, quiet }: Pick<SessionsState, "upcoming" | "rhythm"> & Pick<LifeOffers, "quiet">,
  now: Instant,
): readonly { readonly type: "RemindersSet"; readonly ahead: readonly ReminderAhead[] }[] {
  const ahead = remindersAhead(state, quiet === null ? upcoming : [], rhythm.timeZone, now);
  return areSame(ahead, state.reminders.ahead) ? [] : [{ type: "RemindersSet", ahead }];
}

const areSame = (a: readonly ReminderAhead[], b: readonly ReminderAhead[]): boolean =>
  a.length === b.length &&
  a.every((each, index) => {
    const other = b[index];
    return other !== undefined && isSame(each, other) && each.due === other.due && each.until === other.until;
  });
