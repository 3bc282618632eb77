import type { Instant } from "../domain/kernel/time.ts";

/** The forms of a noun or phrase by number. Which ones a language has, `Intl.PluralRules` knows. */
export type PluralForms<T = string> = { readonly other: T } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, "other">]?: T;
};

/** How numbers, times and lists are written in one language and country. */
export interface Formats {
  number(this: void, value: number): string;
  /** `0.5` as `50%` */
  percent(this: void, value: number): string;
  /** Which of the forms goes with a number. */
  plural<T>(this: void, howMany: number, forms: PluralForms<T>): T;
  /** A number with the form that goes with it: `3 entries`. */
  count(this: void, howMany: number, forms: PluralForms): string;
  /** `a, b and c` */
  list(this: void, words: readonly string[]): string;
  /** `a, b or c` */
  either(this: void, words: readonly string[]): string;
  /** `14:30` */
  time(this: void, at: Instant): string;
  /** `Fri 8 May` */
  date(this: void, at: Instant): string;
  /** With the year, for dates that may be long ago: `8 May 2026`. */
  dateWithYear(this: void, at: Instant): string;
  /** `14:30` today, `Fri 8 May, 14:30` on another day. */
  moment(this: void, at: Instant, now: Instant): string;
  /** A calendar day, given as `YYYY-MM-DD`, the same in every time zone. */
  calendarDay(this: void, written: string): string;
  /** `4:12`, or `1:04:12` from an hour on. */
  countdown(this: void, seconds: number): string;
}

const DAY = { weekday: "short", day: "numeric", month: "short" } as const;

/** The formats of a language and country. Each of `Intl`'s is made when it is first needed: making one is slow. */
export function formatsIn(tag: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const numbers = once(() => new Intl.NumberFormat(tag));
  const percents = once(() => new Intl.NumberFormat(tag, { style: "percent" }));
  const twoDigits = once(() => new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 }));
  const plurals = once(() => new Intl.PluralRules(tag));
  const lists = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const choices = once(() => new Intl.ListFormat(tag, { type: "disjunction" }));
  const times = once(() => new Intl.DateTimeFormat(tag, { timeStyle: "short", ...zone }));
  const dates = once(() => new Intl.DateTimeFormat(tag, { ...DAY, ...zone }));
  const days = once(() => new Intl.DateTimeFormat(tag, { ...DAY, timeZone: "UTC" }));
  const datesWithYear = once(
    () => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", ...zone }),
  );

  const number = (value: number): string => numbers().format(value);
  const plural = <T>(howMany: number, forms: PluralForms<T>): T =>
    forms[plurals().select(howMany)] ?? forms.other;
  const time = (at: Instant): string => times().format(at);
  const date = (at: Instant): string => dates().format(at);
  const two = (value: number): string => twoDigits().format(value);
  return {
    number,
    percent: (value) => percents().format(value),
    plural,
    count: (howMany, forms) => `${number(howMany)} ${plural(howMany, forms)}`,
    list: (words) => lists().format(words),
    either: (words) => choices().format(words),
    time,
    date,
    dateWithYear: (at) => datesWithYear().format(at),
    moment: (at, now) => (date(at) === date(now) ? time(at) : `${date(at)}, ${time(at)}`),
    calendarDay: (written) => days().format(Date.parse(`${written}T12:00:00Z`)),
    countdown(seconds) {
      const minutes = Math.floor(seconds / 60);
      const tail = two(seconds % 60);
      return minutes < 60
        ? `${number(minutes)}:${tail}`
        : `${number(Math.floor(minutes / 60))}:${two(minutes % 60)}:${tail}`;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
