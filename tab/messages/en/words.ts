import { type Instant, type Millis, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";

const numbers = new Intl.NumberFormat("en-GB");
const plurals = new Intl.PluralRules("en-GB");
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });
const calendar = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });
const choices = new Intl.ListFormat("en-GB", { type: "disjunction" });
const percent = new Intl.NumberFormat("en-GB", { style: "percent" });

export const number = (value: number): string => numbers.format(value);
export const share = (value: number): string => percent.format(value);
export const timeOfDay = (at: Instant): string => clock.format(at);
export const date = (at: Instant): string => day.format(at);
/** A calendar day, given as `YYYY-MM-DD`, independent of the time zone. */
export const calendarDay = (written: string): string => calendar.format(Date.parse(`${written}T12:00:00Z`));
/** `14:30` today, `Fri, 8 May, 14:30` on another day. */
export const moment = (at: Instant, now: Instant): string =>
  day.format(at) === day.format(now) ? timeOfDay(at) : `${day.format(at)}, ${timeOfDay(at)}`;
export const list = (words: readonly string[]): string => lists.format(words);

/** The beginning of a long text, enough to tell it from others. */
export const brief = (text: string, most = 48): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

export const either = (words: readonly string[]): string => choices.format(words);

/** A number with the singular or plural of a noun. */
export const count = (value: number, one: string, other = `${one}s`): string =>
  `${number(value)} ${plurals.select(value) === "one" ? one : other}`;

/** `4:12`, or `1:04:12` from an hour on. */
export function countdown(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const tail = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`;
}

/** `15 min`. */
export const minutes = (value: number): string => `${number(value)} min`;

/** Time spent in whole minutes; less than a minute in seconds. */
export const spent = (value: Millis): string =>
  value < MINUTE ? `${number(Math.round(value / SECOND))} s` : minutes(Math.round(value / MINUTE));
