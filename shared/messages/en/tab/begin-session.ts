import type { Locale } from "../../locale.ts";

/** The buttons that begin a session while the next one is far ahead. */
export const beginSession = (locale: Locale) => {
  const { time, date } = locale;

  return {
    nextIs: (at: number) => `The next session is on ${date(at)}, ${time(at)}.`,
    extra: "Begin an extra session",
    early: "Begin the next session now",
    told: "An extra session starts with an empty agenda. The next session keeps its date and agenda.",
  };
};
