import type { Locale } from "../../locale.ts";

export const beforeSession = (locale: Locale) => {
  const { number } = locale;

  return {
    heading: (session: number) => `Session ${number(session)}`,
    facilitates: "Whoever presses Begin facilitates this session.",
    begin: "Begin the session",
    beginning: "Beginning…",
    empty: "The agenda is still empty. You can begin now and add items as you go.",
    write: "Write the agenda",
  };
};
