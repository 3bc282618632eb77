// Dates on a clock on the wall, found by looking at what it shows: the product computes them in another way.

const [MINUTE, DAY] = [60_000, 86_400_000];

/** What the clock shows then, such as `2027-03-30T10:00`. */
export function shownAt(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  }).formatToParts(at);
  const shown = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const { year = "", month = "", day = "", hour = "", minute = "" } = shown;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** When the clock shows that. */
export function whenShown(text: string, timeZone: string): number {
  const utc = Date.parse(`${text}Z`);
  for (let shift = -14 * 60; shift <= 14 * 60; shift += 15)
    if (shownAt(utc + shift * MINUTE, timeZone) === text) return utc + shift * MINUTE;
  throw new Error(`${text} is never shown in ${timeZone}`);
}

/** The day so many days later, such as `2027-03-30`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Nine o'clock so many days before the session, weekends not counted. */
export function reminderTime(session: number, workingDays: number, timeZone: string): number {
  let day = shownAt(session, timeZone).slice(0, 10);
  for (let left = workingDays; left > 0;) {
    day = dayAfter(day, -1);
    const weekday = new Date(`${day}T00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return whenShown(`${day}T09:00`, timeZone);
}
