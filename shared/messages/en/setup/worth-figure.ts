import { worthWords } from "../common/worth-words.ts";
import type { Locale } from "../../locale.ts";

/** What sessions were worth to those who attended them. */
export const worthFigure = (locale: Locale) => ({ figure: worthWords(locale).figure });
