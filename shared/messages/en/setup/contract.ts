import type { Locale } from "../../locale.ts";

export const contract = (locale: Locale) => {
  const { number, date } = locale;
  return {
    current: "The contract in force until then",
    badList: (at: number) => `The bad list of ${date(at)}`,
    earlier: (version: number, at: number) => `Version ${number(version)}, adopted on ${date(at)}`,
    earlierList: "Earlier versions",
  };
};
