import type { Locale } from "../../locale.ts";

/** Changing when an activity closes, and cancelling it; for whoever runs it. */
export const ending = (locale: Locale) => {
  const { moment } = locale;

  return {
    heading: "Change when it closes, or cancel it",
    headingMove: "Change when it closes",
    closesAt: "Closes by itself at",
    none: "It closes when somebody closes it.",
    past: "Choose a time to come, within 60 days.",
    move: "Move it",
    byHand: "Close it by hand instead",
    moved: (at: number | null, now: number) =>
      at === null ? "It closes when somebody closes it." : `It closes ${moment(at, now)}.`,
    vote: {
      cancel: "Cancel the vote",
      ask: "Cancel this vote? Nothing is counted, and nobody ever sees how anybody voted.",
      yes: "Cancel it",
      no: "Let it go on",
      kicker: "Cancelled",
      told: "This vote was cancelled. Nothing was counted.",
    },
    list: {
      cancel: "Cancel the list",
      ask: "Cancel this list? Nobody can add to it afterwards. What was written stays readable.",
      yes: "Cancel it",
      no: "Let it go on",
      kicker: "Cancelled",
      told: "This list was cancelled. Nothing is made of it.",
    },
  };
};
