import type { HowOften } from "../../../domain/community/honest-look/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "./words.ts";

/** The honest look at the contract, in the panel, in the tab and on its card. */
export const lookWords = (locale: Locale) => {
  const { number, date } = locale;
  const { count } = words(locale);
  const rounded = (mean: number): string => number(Math.round(mean * 10) / 10);
  const said: Readonly<Record<HowOften, string>> = { 1: "Hardly ever", 2: "Sometimes", 3: "Often" };
  return {
    said,
    /** `bad`: what a principle was made to stop; null: nobody said */
    ask: (bad: string | null) =>
      bad === null ? "Do we do the opposite today?" : `Do we do this today: “${isolated(bad)}”?`,
    how: "One tap for each principle. Leave out what you can’t judge.",
    /** what is secret, and from whom: before anybody answers */
    secret:
      "Nobody sees who answered what. When it closes, only the average is shown, of principles that at least five people answered.",
    found: (at: number, often: HowOften, mean: number, answers: number) =>
      `We do it ${said[often].toLowerCase()}: ${rounded(mean)} of ${number(3)}, from ${count(answers, "answer")} on ${date(at)}`,
    trend: {
      less: "less often than the time before",
      same: "about as often as the time before",
      more: "more often than the time before",
    },
    earlier: (means: readonly number[]) => `Before: ${means.map(rounded).join(" · ")}`,
    closed: (turnout: number) =>
      turnout === 0
        ? "The honest look is over. Nobody answered."
        : `The honest look is over. ${number(turnout)} answered.`,
    tooFew: "Fewer than five answered, so nothing is shown: that way nobody’s answer can be guessed.",
    tooFewHere: "Fewer than five answered about this one, so nothing is shown.",
    step: (text: string) => `First step: ${isolated(text)}`,
    stepDone: "Its first step has been settled.",
  };
};
