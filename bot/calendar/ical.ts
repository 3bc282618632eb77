import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { ToldSession } from "@guildhall/shared/domain/community/calendar/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { BotTexts } from "@guildhall/shared/messages/bot";

/** How often a calendar app should look again; most have their own idea of it. */
const AGAIN = 3 * HOUR;

/** The library escapes all texts but the name of the calendar. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);

interface Written {
  readonly name: string;
  readonly sessions: readonly ToldSession[];
  readonly nameOf: (member: MemberRef) => string | null;
  readonly words: BotTexts["calendar"];
}

/**
 * One event per session, at its instant: Outlook is an hour off with a recurrence, and misreads a time zone. The Teams
 * invitation is in most calendars already, so none of these takes up time (SPEC CAL-5).
 */
export function writeCalendar({ name, sessions, nameOf, words }: Written): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: "Guildhall", product: "Sessions" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN / SECOND,
  });
  for (const session of sessions) {
    const { mine, cancelled, revised } = session;
    const description = words.details(
      session.guest ?? (session.facilitator === null ? null : nameOf(session.facilitator)),
      session.topics.map(({ title, presenter }) => ({
        title,
        presenter: presenter === null ? null : nameOf(presenter),
      })),
    );
    calendar.createEvent({
      id: session.session,
      sequence: revised.version,
      stamp: new Date(revised.at),
      start: new Date(session.at),
      end: new Date(session.until),
      summary: words.title(session.name, { mine, cancelled }),
      ...(description === "" ? {} : { description }),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
