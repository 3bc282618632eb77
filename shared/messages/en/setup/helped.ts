import { helpedWords } from "../common/helped-words.ts";
import { story } from "./story.ts";
import type { Locale } from "../../locale.ts";

/** Whether what was learned has helped: as it is asked privately, and as it stands beside a takeaway. */
export const helped = (locale: Locale) => ({
  ...helpedWords(locale),
  until: (at: number) => `You can change your answers until ${locale.date(at)}.`,
  story: story(),
  notNow: "Not now",
  answered: "Thank you. Nobody sees how you answered.",
});
