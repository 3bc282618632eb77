import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

/** The card on which principles are chosen, worded and adopted. */
export const wording = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;
  const { count } = words(locale);
  return {
    summary: "The principles are being worded",
    title: "Our principles",
    choose:
      "The vote is closed. The facilitator ticks which entries become principles; then you can change the wording.",
    draft: "This is the current wording. The facilitator edits it and adopts the contract.",
    over: (version: number): string =>
      `The wording is over. Version ${number(version)} of the contract is in force, and has its own card.`,
    abandoned: shared.stopped,
    insteadOf: "Instead of: ",
    byHand: "Added by hand",
    votes: (n: number): string => count(n, "vote", "votes"),
    nobodyVoted: "Nobody voted, so there is nothing to choose from. You can add principles by hand.",
    another: "One more principle",
    adopt: shared.adopt,
    saved: "The wording is saved.",
    taken: "These are the principles. Change the wording, or adopt them.",
    adopted: "Adopted. The contract’s card appears in this chat for everybody to sign.",
  };
};
