import type { Locale } from "../../locale.ts";
import { closingWords } from "../common/closing-words.ts";

export const closing = (locale: Locale) => ({
  ...closingWords(locale),
  until: (at: number): string =>
    `Everything is deleted on ${locale.date(at)}. Until then everybody can read it and take it with them.`,
  onHome: "What we did together, and the archive, are on Home in the Guildhall tab.",
  archive: "Take it with you",
  archiveTold:
    "The archive has what the pages show to everybody: contract, decisions, sessions, takeaways and outcomes. Nobody is told who takes it.",
  keepOpenAsk: "Keep this community open? Nothing is deleted then, and Guildhall reminds and asks again.",
  notYet: "Not now",
  keptOpen: "The community stays open",
});
