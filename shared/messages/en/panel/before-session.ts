import type { Locale } from "../../locale.ts";

export const beforeSession = (locale: Locale) => {
  const { number } = locale;

  return {
    heading: (session: number) => `Session ${number(session)}`,
    facilitates: "Whoever presses Begin facilitates today.",
    begin: "Begin the session",
    beginning: "Beginning…",
    empty: "Nothing is on the agenda yet. You can begin and add items as you go.",
    write: "Write the agenda",
  };
};
