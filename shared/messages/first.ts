import { firstTexts as english } from "./en/first/texts.ts";
import type { Language, Locale } from "./locale.ts";

export type FirstTexts = ReturnType<typeof english>;

const languages: Record<Language, () => FirstTexts> = { en: english };

/** The few texts that are needed before any could be loaded, or when none could. They are at hand in all languages. */
export const firstTexts = ({ language }: Locale): FirstTexts => languages[language]();
