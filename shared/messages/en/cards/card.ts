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
    forRunners: "For the facilitator",
    youRun: "Only organisers see this.",
    nextStep: "Next step",
    openUntil: (at: number): string => `Open until ${whenOnCard(at)}.`,
    moreTime: "One more day",
    moreTimeGiven: "There is one more day.",
    moreInTab: (n: number): string => `and ${number(n)} more in the Guildhall tab`,
    /** above the newest entries of a long list */
    earlierInTab: (n: number): string => `${number(n)} more in the Guildhall tab.`,
    hidden: "Hidden by the facilitator",
    /** when the workshop on the social contract was abandoned */
    stopped: "The social contract workshop was stopped. The previous contract stays in force.",
  };
};
