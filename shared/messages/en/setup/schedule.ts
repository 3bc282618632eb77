import type { Locale } from "../../locale.ts";

export const schedule = (locale: Locale) => {
  const { time, date } = locale;
  const dayAndTime = (at: number): string => `${date(at)}, ${time(at)}`;

  return {
    heading: "When we meet next",
    next: (at: number) => `Next session: ${dayAndTime(at)}`,
    unknown: "The next session has no date yet.",
    timeZone: "Time zone",
    nextAt: "Next session",
    nextAtHint:
      "Sessions after it follow on the same weekday and time. To move just one, use Move in the list of sessions.",
    past: "Pick a future date and time.",
    save: "Save the date",
    change: "Change the date",
    name: "Set a date",
  };
};
