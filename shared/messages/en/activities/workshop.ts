import type { WorkshopStep } from "../../../domain/community/workshop/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

export const workshop = (locale: Locale) => {
  const shared = activityWords(locale);
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
      bad: shared.prompts.bad,
      good: shared.prompts.good,
      vote: shared.questions.contract,
      adopting: "We’re wording the principles. Speak up!",
    } satisfies Record<WorkshopStep, string>,
    adoptingRunner: "Which become principles?",
    wordingRunner: "Word them together, then adopt the contract.",
    timeLeft: "Time left for this step",
    timeOver: "Time is up for this step",
    left: (seconds: number) => countdown(seconds),
    over: (seconds: number) => `+${countdown(seconds)}`,
    badField: "What would go wrong",
    badPlaceholder: "Write down what people would do",
    badOf: "Bad list",
    turnRound: "What would we do instead?",
    anotherWay: "Another way to say it",
    besides: "Another good idea",
    turnLabel: (bad: string) => `What would we do instead of: ${isolated(bad)}`,
    bad: "Bad:",
    noBad: "The bad list is empty. Add good ideas straight away.",
    withoutTwin: shared.otherGood,
    withoutTwinField: "Another good idea",
    insteadOf: (bad: string) => `instead of: ${isolated(bad)}`,
    progressGood: shared.turnedAround,
    next: {
      ...shared.next,
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
    extendLabel: (value: number) => `+${number(value)} min for this step`,
    abandon: "Stop without a contract",
    abandonAsk: "Stop here? The lists are closed, and no contract comes of them.",
    abandonNow: "Stop the workshop",
    goOnWithIt: "Keep going",
    thumbs: "Thumbs up: as many as you like",
    budget: "A number of votes each",
    tick: "The best are ticked already. Tick or untick as you agree.",
    atMost: (most: number) => `${number(most)} at most`,
    draft: "Take these",
    adoptThese: "Adopt these as they are",
    adoptAndSign: "Adopt these and sign",
    adoptAndSignNote: "Everybody sees who has signed.",
    taken: (howMany: number) => count(howMany, "principle"),
    principles: "Principles",
    editPrinciple: (text: string) => `Edit “${isolated(text)}”`,
    removePrinciple: (text: string) => `Remove “${isolated(text)}”`,
    moveUp: (text: string) => `Move “${isolated(text)}” up`,
    moveDown: (text: string) => `Move “${isolated(text)}” down`,
    addPrinciple: "Another principle",
    wording: "Wording",
    wordedBy: ({ name, isMe }: Named) =>
      isMe
        ? "You are still wording this. It is not saved yet."
        : `${name} is wording this. It is not saved yet.`,
    waiting: "The facilitator chooses which become principles.",
    takeOthers: "Choose others",
    takeOthersAsk: "Choose again from the votes? This replaces the wording so far.",
    elmo: "Also set the ELMO rule",
    elmoShare: "How many ELMOs trigger a call?",
    elmoAsNow: "As it is now",
    elmoAtLeast: "At least",
    adopt: shared.adopt,
    /** while somebody is wording one of them */
    adoptUnsaved:
      "Adopt it now? A principle is still being worded: only what is saved counts. Everybody is asked to sign it.",
    adoptNow: "Adopt it",
    keepWording: "Not yet",
    votes: (howMany: number) => count(howMany, "vote"),
  };
};
