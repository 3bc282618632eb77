import type { Locale } from "../../locale.ts";

/** The button that begins a session, and what it asks on another day than the planned one. */
export const beginSession = (locale: Locale) => {
  const { time, date } = locale;

  return {
    planned: (at: number) => `Planned for ${date(at)}, ${time(at)}`,
    ask: (at: number) => `This session is planned for ${date(at)}. Begin it today, or hold an extra session?`,
    today: "Begin it today",
    extra: "Hold an extra session",
    notNow: "Not now",
    told: "An extra session starts with an empty agenda. The planned one keeps its date and agenda.",
  };
};
