import { whenOnCard } from "../../on-card.ts";
import type { LinkedPage } from "../../../reading/card.ts";
import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** What cards of several kinds say. */
export const card = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;
  return {
    runBy: shared.runBy,
    /** in a numbered list */
    place: (place: number): string => `${number(place)}.`,
    /** of a good entry under the bad one that it turns round: the first one under the second is `→ 2.1` */
    placeUnder: (bad: number, place: number): string => `→ ${number(bad)}.${number(place)}`,
    forRunners: "For the facilitator",
    youRun: "Only organisers see this.",
    nextStep: "Next step",
    openPage: {
      home: "Open Guildhall",
      sessions: "Open Sessions",
      topics: "Open Topics",
      agreements: "Open How we work",
      people: "Open People",
      sponsors: "Open the sponsor page",
    } satisfies Record<LinkedPage, string>,
    openUntil: (at: number): string => `Open until ${whenOnCard(at)}.`,
    moreTime: "One more day",
    moreTimeGiven: "There is one more day.",
    moreInTab: (n: number): string => `and ${number(n)} more in the Guildhall tab`,
    /** above the newest entries of a long list */
    earlierInTab: (n: number): string => `${number(n)} more in the Guildhall tab.`,
    hidden: shared.hidden,
    /** when the workshop on the social contract was abandoned */
    stopped: `${shared.stopped} The previous contract stays in force.`,
  };
};
