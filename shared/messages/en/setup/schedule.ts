import type { Locale } from "../../locale.ts";

export const schedule = (locale: Locale) => {
  const { time, date } = locale;
  const dayAndTime = (at: number): string => `${date(at)}, ${time(at)}`;

  return {
    heading: "When we meet next",
    next: (at: number) => `Next session: ${dayAndTime(at)}`,
    unknown: "The date of the next session is not known yet.",
    timeZone: "Time zone",
    nextAt: "Next session",
    nextAtHint:
      "It gives the weekday and time of all after it. To move one session alone, use Move in the list of sessions.",
    past: "Choose a time to come.",
    save: "Save the date",
    change: "Change the date",
    name: "Name the date",
  };
};
