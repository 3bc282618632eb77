import { quoted } from "../common/quoted.ts";
import type { Locale } from "../../locale.ts";
import { lookWords } from "../common/look-words.ts";

/** The card of an honest look at the contract. */
export const look = (locale: Locale) => {
  const shared = lookWords(locale);
  return {
    ...shared,
    /** of a button */
    tip: (said: string, principle: string) => `${said}: ${quoted(principle)}`,
    yours: (said: string) => `you: ${said.toLowerCase()}`,
    stepInTab: "What is a first step to do the most frequent of these less? Note it on *How we work*.",
  };
};
