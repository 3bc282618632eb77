import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** Changing when an activity closes, and cancelling it; for whoever runs it. */
export const ending = (locale: Locale) => {
  const shared = activityWords(locale);
  const { moment } = locale;

  return {
    heading: "Change when it closes, or cancel it",
    headingMove: "Change when it closes",
    closesAt: "Closes by itself at",
    none: "It closes when somebody closes it.",
    past: "Pick a future time, within 60 days.",
    move: "Move it",
    byHand: "Close it by hand instead",
    moved: (at: number | null, now: number) =>
      at === null ? "It closes when somebody closes it." : `It closes ${moment(at, now)}.`,
    vote: {
      cancel: "Cancel the vote",
      ask: "Cancel this vote? Nothing is counted, and nobody ever sees how anybody voted.",
      yes: "Cancel it",
      no: "Keep it open",
      kicker: "Cancelled",
      told: shared.voteCancelled,
    },
    list: {
      cancel: "Cancel the list",
      ask: "Cancel this list? Nobody can add to it afterwards. What people wrote stays readable.",
      yes: "Cancel it",
      no: "Keep it open",
      kicker: "Cancelled",
      told: shared.listCancelled,
    },
  };
};
