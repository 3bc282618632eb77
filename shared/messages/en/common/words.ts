import { type Millis, MINUTE } from "../../../domain/kernel/time.ts";
import type { Locale } from "../../locale.ts";

/** What English texts of all surfaces have in common. */
export const words = (locale: Locale) => {
  const minutes = (value: number): string => `${locale.number(value)} min`;
  return {
    /** A number with a noun: `1 entry`, `2 entries`. */
    count: (howMany: number, one: string, other = `${one}s`): string => locale.count(howMany, { one, other }),
    /** `15 min` */
    minutes,
    /** Time spent, in whole minutes. */
    spent: (value: Millis): string =>
      value < MINUTE ? `under ${minutes(1)}` : minutes(Math.round(value / MINUTE)),
  };
};
