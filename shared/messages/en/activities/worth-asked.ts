import { worthWords } from "../common/worth-words.ts";
import type { Locale } from "../../locale.ts";

/** The question whether a session was worth the time, as it is asked privately. */
export const worthAsked = (locale: Locale) => {
  const { said, scored, ask, mine, secret, until } = worthWords(locale);
  return {
    ...{ said, scored, ask, mine, secret, until },
    score: locale.number,
    notNow: "Not now",
    answered: "Thank you. Nobody sees how you answered.",
  };
};
