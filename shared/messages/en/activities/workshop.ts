import type { WorkshopStep } from "../../../domain/community/workshop/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const workshop = (locale: Locale) => {
  const { number, countdown } = locale;
  const { count } = words(locale);
  const steps: Record<WorkshopStep, string> = {
    bad: "Bad list",
    good: "Good list",
    vote: "Vote",
    adopting: "Contract",
  };

  return {
    heading: "Social contract",
    step: (place: number, of: number) => `step ${number(place)} of ${number(of)}`,
    steps,
    told: {
      bad: "What would make our community a waste of time?",
      good: "Turn each one round: what would make it good?",
      vote: "Which of these do we want to live by?",
      adopting: "Now it is worded. Watch, and say what you think.",
    } satisfies Record<WorkshopStep, string>,
    adoptingRunner: "Which become principles?",
    wordingRunner: "Word them with everybody watching, then adopt.",
    timeLeft: "Time left for this step",
    timeOver: "Time over for this step",
    left: (seconds: number) => countdown(seconds),
    over: (seconds: number) => `+${countdown(seconds)}`,
    badField: "What would go wrong",
    badPlaceholder: "Write down what people would do",
    badOf: "Bad list",
    turnRound: "turn it round…",
    anotherWay: "another way to say it…",
    besides: "something else that is good…",
    turnLabel: (bad: string) => `Turn it round: ${isolated(bad)}`,
    bad: "Bad:",
    noBad: "The bad list is empty. Write good ones straight away.",
    withoutTwin: "Good ones besides",
    withoutTwinField: "Something good besides",
    insteadOf: (bad: string) => `instead of: ${isolated(bad)}`,
    progressBad: (howMany: number) => `${number(howMany)} so far`,
    progressGood: (turned: number, of: number, good: number) =>
      of === 0
        ? `${count(good, "good one")} so far`
        : `${number(turned)} of ${number(of)} turned round · ${count(good, "good one")}`,
    next: {
      bad: "On to the good list",
      good: "On to the vote",
      vote: "Close the vote and go on",
    },
    nextAsk: {
      bad: "Go on to the good list? Nobody can add to the bad list afterwards.",
      good: "Go on to the vote? Nobody can add to the good list afterwards.",
      vote: (voted: number, here: number) =>
        voted >= here
          ? "Close the vote and go on?"
          : `Close the vote and go on? At the last count ${number(here - voted)} of ${number(here)} had not voted.`,
    },
    goOn: "Go on",
    notYet: "Not yet",
    extend: (value: number) => `+${number(value)} min`,
    extendLabel: (value: number) => `${count(value, "more minute")} for this step`,
    abandon: "Stop without a contract",
    abandonAsk: "Stop here? What was written so far is closed, and no contract comes of it.",
    abandonNow: "Stop it",
    goOnWithIt: "Go on with it",
    voteBy: "How do people vote?",
    thumbs: "A thumb for any",
    budget: "Votes to share out",
    top: "The best",
    topCount: "How many of the best?",
    atLeast: "All with at least",
    atLeastVotes: "How many votes at least?",
    take: "Which become principles?",
    draft: "Take these",
    taken: (howMany: number) => count(howMany, "principle"),
    principles: "Principles",
    editPrinciple: (text: string) => `Edit “${isolated(text)}”`,
    removePrinciple: (text: string) => `Remove “${isolated(text)}”`,
    moveUp: (text: string) => `Move “${isolated(text)}” up`,
    moveDown: (text: string) => `Move “${isolated(text)}” down`,
    addPrinciple: "Another principle",
    wording: "Wording",
    waiting: "Whoever runs this chooses which become principles.",
    takeOthers: "Choose others",
    takeOthersAsk: "Choose again from the votes? What was worded so far is replaced.",
    elmo: "Set with it how ELMO works",
    elmoShare: "A call takes this share of the people here",
    elmoAsNow: "As it is now",
    elmoAtLeast: "But at least so many",
    adopt: "Adopt this contract",
    adoptAsk: "Adopt it now? Everybody is asked to sign it.",
    adoptNow: "Adopt it",
    keepWording: "Not yet",
    votes: (howMany: number) => count(howMany, "vote"),
  };
};
