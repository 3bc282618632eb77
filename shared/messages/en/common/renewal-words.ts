import type { PurposeChoice } from "../../../domain/community/life/part.ts";
import type { RenewalCode, RenewalStepName } from "../../../reading/renewal.ts";
import type { Locale } from "../../locale.ts";

/** A renewal, in panel, tab and on its card. */
export const renewalWords = ({ number }: Locale) => {
  const steps: Readonly<Record<RenewalStepName, string>> = {
    look: "An honest look at the contract",
    logistics: "How we meet",
    purpose: "What we are for",
  };
  const next: Readonly<Record<RenewalCode, string>> = {
    lookHonestly: "Next: take an honest look at the contract",
    voteOnLogistics: "Next: vote again on how we meet",
    askAboutPurpose: "Next: vote on what we are for",
    vote: "Next: everybody votes",
    statePurpose: "Next: an organiser says on Settings what we are for",
  };
  const start: Readonly<Record<Exclude<RenewalCode, "vote" | "statePurpose">, string>> = {
    lookHonestly: "Take an honest look",
    voteOnLogistics: "Vote on how we meet",
    askAboutPurpose: "Vote on what we are for",
  };
  const answers: Readonly<Record<PurposeChoice["purpose"], string>> = {
    keep: "Yes, it still says it",
    change: "No, it needs new words",
  };
  return {
    heading: "Renewal",
    told: "One session to look at what we agreed on, and to agree anew.",
    done: (achieved: number, of: number): string => `${number(achieved)} of ${number(of)}`,
    steps,
    marks: { todo: "To do:", running: "Now:", done: "Done:" },
    next,
    start,
    finished: "We have looked at all of it, and agreed anew.",
    over: "This renewal is over.",
    end: "End the renewal",
    answers,
    asked: "Does our purpose still say what we are for?",
  };
};
