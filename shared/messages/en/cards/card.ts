import { whenOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";

/** What cards of several kinds say. */
export const card = (locale: Locale) => {
  const { number, list } = locale;
  return {
    /** null if nobody does */
    runBy: (names: readonly string[], organisers: boolean): string | null => {
      const all = [...names, ...(organisers ? ["the organisers"] : [])];
      return all.length === 0 ? null : `Run by ${list(all)}.`;
    },
    forRunners: "For who runs it",
    youRun: "You look after this, so you see what follows.",
    nextStep: "What comes next",
    openUntil: (at: number): string => `Open until ${whenOnCard(at)}.`,
    moreTime: "One more day",
    moreTimeGiven: "There is one more day.",
    moreInTab: (n: number): string => `and ${number(n)} more: open the Guildhall tab to see them all`,
    /** above the newest entries of a long list */
    earlierInTab: (n: number): string =>
      `${number(n)} more stand in the Guildhall tab: open it to see them all.`,
    hidden: "Hidden by who runs this",
    /** when the workshop on the social contract was abandoned */
    stopped: "The social contract was stopped. What held before goes on holding.",
  };
};
