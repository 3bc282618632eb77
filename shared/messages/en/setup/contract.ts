import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const contract = (locale: Locale) => {
  const { number, date } = locale;
  const { count } = words(locale);

  return {
    current: "The contract in force until then",
    badList: (at: number) => `The bad list of ${date(at)}`,
    earlier: (version: number, at: number) => `Version ${number(version)}, adopted on ${date(at)}`,
    earlierList: "Earlier versions",
    signed: (howMany: number) => `${count(howMany, "member")} signed it.`,
  };
};
