import type { Locale } from "../../locale.ts";
import { lookWords } from "../common/look-words.ts";

/** The honest look at the contract. */
export const look = (locale: Locale) => ({
  ...lookWords(locale),
  name: "Honest look",
  principles: "Principles",
  stepAsk: "What is a first step to do it less?",
  stepHint: "Anybody can take it on",
  stepAdd: "Note the step",
});
