import type { Helped } from "../../../domain/community/helped/part.ts";
import type { Locale } from "../../locale.ts";

/** The question whether what was learned helped, in the tab and on its card. */
export const helpedWords = (locale: Locale) => {
  const { number, date } = locale;
  const said: Readonly<Record<Helped, string>> = {
    used: "Used it",
    notYet: "Not yet",
    notForUs: "Not for us",
  };
  return {
    said,
    ask: (session: number, at: number) =>
      `Did what you learned in session ${number(session)} (${date(at)}) help?`,
    /** how many of those who were asked have used something */
    usedBy: (howMany: number) => `Used by ${locale.count(howMany, { one: "person", other: "people" })}`,
    mine: (helped: Helped) => `You: ${said[helped]}`,
    /** what is secret, and from whom: before anybody answers */
    secret: `Nobody sees how you answered. How many say “${said.used}” is told beside it once the question is over, without names; the other answers are only ever counted together, from at least five people.`,
  };
};
