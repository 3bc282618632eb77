import type { Locale } from "../../locale.ts";
import { dayOnCard } from "../../on-card.ts";
import { closingWords } from "../common/closing-words.ts";

/** The card that sums up what a community has done that closes. */
export const closing = (locale: Locale) => ({
  ...closingWords(locale),
  until: (at: number): string =>
    `On ${dayOnCard(at)} everything is deleted. Until then everybody can read it, and take an archive from **Home** in the Guildhall tab.`,
});
