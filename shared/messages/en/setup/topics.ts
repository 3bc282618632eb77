import type { Locale } from "../../locale.ts";

export const topics = (locale: Locale) => {
  const { number } = locale;

  return {
    cannot: (howMany: number) =>
      howMany === 0
        ? "Dates on which you cannot present"
        : `Dates on which you cannot present (${number(howMany)})`,
    cannotTold: "The planner leaves your topics out on these dates.",
    cannotNone: "You can on every date so far.",
    cannotDate: "A date on which you cannot",
    cannotAdd: "Add the date",
    cannotRemove: (day: string) => `Take back ${day}`,
  };
};
