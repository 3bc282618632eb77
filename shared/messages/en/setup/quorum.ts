import type { Locale } from "../../locale.ts";

/** How many must vote before a vote decides. */
export const quorum = (locale: Locale) => {
  const { number, either } = locale;
  return {
    heading: "When a vote decides",
    told: "A vote on how we meet or on the contract needs enough voters. Otherwise whoever closes it is asked whether to extend it or to decide anyway.",
    share: "How many must vote?",
    shares: {
      quarter: "A quarter of those who take part",
      third: "A third of those who take part",
      half: "Half of those who take part",
      twoThirds: "Two thirds of those who take part",
      all: "Everybody who takes part",
      other: (percent: string) => `${percent} of those who take part`,
    },
    atLeast: "At least",
    example: (needed: readonly { takingPart: number; needed: number }[]) =>
      `A vote decides when ${either(needed.map((each) => `${number(each.needed)} of ${number(each.takingPart)}`))} have voted.`,
    save: "Save",
    saved: "Saved.",
    unsaved: "Not saved yet.",
  };
};
