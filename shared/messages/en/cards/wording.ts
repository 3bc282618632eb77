import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** The card on which principles are chosen, worded and adopted. */
export const wording = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);
  return {
    summary: "The principles are being worded",
    title: "Our principles",
    choose:
      "The vote is closed. Whoever runs this takes the best, or all with enough votes; then the wording can be changed.",
    draft: "This is how they read now. Whoever runs this changes the wording, and adopts them.",
    over: (version: number): string =>
      `Adopted as version ${number(version)}. The contract has a card of its own.`,
    abandoned: "The social contract was stopped.",
    insteadOf: "Instead of: ",
    byHand: "Added by hand",
    votes: (n: number): string => count(n, "vote", "votes"),
    nobodyVoted: "Nobody voted, so there is nothing to choose from. Principles can be added by hand.",
    another: "One more principle",
    adopt: "Adopt this contract",
    saved: "The wording is saved.",
    taken: "These are the principles. Change the wording, or adopt them.",
    adopted: "Adopted. Everybody is asked to sign: the card of the contract comes into this chat.",
  };
};
