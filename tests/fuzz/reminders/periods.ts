import type { ReminderKind } from "@guildhall/shared/domain/community/reminders/part";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { DAY, HOUR, type Instant } from "@guildhall/shared/domain/kernel/time";

/** One commit as it is stored. */
export interface Commit {
  readonly at: Instant;
  readonly events: readonly CommunityEvent[];
}

/** For how long a session had one date, by the clocks of the servers that stored it. */
export interface Period {
  readonly session: string;
  readonly at: Instant;
  readonly from: Instant;
  /** null: to the end */
  readonly to: Instant | null;
  readonly reminders: readonly {
    readonly what: ReminderKind;
    readonly due: Instant;
    readonly until: Instant;
    /** since when there is somebody to remind */
    readonly since: Instant;
  }[];
}

/** The dates of all sessions, computed from what is stored, without the code that sends reminders. */
export function periodsIn(log: readonly Commit[]): readonly Period[] {
  const dates = new Map<string, { at: Instant; from: Instant }>();
  const partSince = new Map<string, Instant>();
  const periods: Period[] = [];
  let timeZone = "UTC";

  /** `counts`: whether its reminders were still owed when it ended. */
  function end(session: string, to: Instant | null, counts = true): void {
    const date = dates.get(session);
    dates.delete(session);
    if (date === undefined || !counts) return;
    const since = { everybody: Number.NEGATIVE_INFINITY, leading: partSince.get(session) ?? Infinity };
    const reminders = (["leading", "everybody"] as const).map((what) => ({
      ...{ what, since: since[what] },
      ...hoursOf(date.at, what === "leading" ? 3 : 1, timeZone),
    }));
    periods.push({ session, ...date, to, reminders });
  }
  const begin = (session: string, at: Instant | null, from: Instant): void => {
    if (at !== null) dates.set(session, { at, from });
  };
  const takesPart = (session: string, at: Instant): void => {
    if (!partSince.has(session)) partSince.set(session, at);
  };

  function follow(event: CommunityEvent, now: Instant): void {
    if (event.type === "SessionAdded") begin(event.session.id, event.session.at, now);
    if (event.type === "SessionMoved") {
      const before = dates.get(event.session)?.at ?? event.at;
      end(event.session, now, event.at <= before + DAY);
      begin(event.session, event.at, now);
    }
    if (event.type === "SessionCancelled") end(event.session, now, false);
    if (event.type === "RhythmSet") {
      for (const [session, { at }] of [...dates]) {
        end(session, now);
        begin(session, at, now);
      }
      ({ timeZone } = event);
    }
    if ((event.type === "TurnGiven" || event.type === "TurnBound") && event.session !== null)
      takesPart(event.session, now);
    if (event.type === "ItemPlanned" && event.item.presenter !== null) takesPart(event.session, now);
  }
  for (const { at, events } of log) for (const event of events) follow(event, at);
  for (const session of [...dates.keys()]) end(session, null);
  return periods;
}

/** From 9:00 to 17:00, so many working days before, found by looking at every hour on that zone's clock. */
function hoursOf(at: Instant, days: number, timeZone: string): { due: Instant; until: Instant } {
  const clock = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", hourCycle: "h23", weekday: "short" },
  });
  const shown = (hour: Instant) => {
    const parts = Object.fromEntries(clock.formatToParts(hour).map(({ type, value }) => [type, value]));
    return { date: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, hour: parts["hour"], ...parts };
  };
  const half = HOUR / 2;
  const starts = (hour: Instant, wanted: string): boolean =>
    shown(hour).hour === wanted && shown(hour - half).hour !== wanted;
  let date = shown(at).date;
  let left = days;
  for (let hour = Math.floor(at / half) * half; ; hour -= half) {
    const on = shown(hour) as { date: string; hour: string; weekday?: string };
    if (on.date !== date) {
      date = on.date;
      if (on.weekday !== "Sat" && on.weekday !== "Sun") left -= 1;
    }
    if (left > 0 || !starts(hour, "09")) continue;
    let until = hour;
    while (!starts(until, "17")) until += half;
    return { due: hour, until };
  }
}
