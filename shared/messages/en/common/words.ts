import type { Locale } from "../../locale.ts";

/** What English texts of all surfaces have in common. */
export const words = (locale: Locale) => {
  return {
    /** A number with a noun: `1 entry`, `2 entries`. */
    count: (howMany: number, one: string, other = `${one}s`): string => locale.count(howMany, { one, other }),
    /** `15 min` */
    minutes: (value: number): string => `${locale.number(value)} min`,
  };
};
