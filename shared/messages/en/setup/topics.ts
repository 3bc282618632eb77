import type { Locale } from "../../locale.ts";

export const topics = (locale: Locale) => {
  const { number } = locale;

  return {
    cannot: (howMany: number) =>
      howMany === 0 ? "Dates you can’t present" : `Dates you can’t present (${number(howMany)})`,
    cannotTold: "Your topics are not planned on these dates.",
    cannotNone: "No dates so far.",
    cannotDate: "Date",
    cannotAdd: "Add the date",
    cannotRemove: (day: string) => `Remove ${day}`,
  };
};
