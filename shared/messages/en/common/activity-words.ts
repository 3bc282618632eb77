import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "./words.ts";

/** What panel, tab and cards say alike of lists, votes and what they are about. */
export const activityWords = (locale: Locale) => {
  const { number, list, plural } = locale;
  const { count } = words(locale);
  const have = (howMany: number): string => plural(howMany, { one: "has", other: "have" });
  return {
    prompts: {
      bad: "What would make our community a waste of time?",
      good: "Turn each one around: what would make it good?",
      topics: "What would you like to present, discuss or have solved?",
      ideas: (topic: string): string => `How could we solve “${isolated(topic)}”?`,
    },
    oneIsEnough: "One topic is enough; more are welcome.",
    questions: {
      contract: "Which of these do we want to live by?",
      backlog: "What should we talk about first?",
      frequency: "How often do we meet?",
      duration: "How long is a session?",
      participants: "Who is invited?",
      objections: "Can you live with this wording?",
      honestLook: "An honest look: do we do today what our contract stands against?",
    },
    matters: {
      contract: "How do we want to work together?",
      logistics: "How often, how long, who?",
      topics: "What do we want to talk about?",
    },
    /** on to the step after this one */
    next: { bad: "Go on to the good list", good: "Go on to the vote" },
    /** null if nobody runs it */
    runBy: (names: readonly string[], organisers: boolean): string | null => {
      const all = [...names, ...(organisers ? ["the organisers"] : [])];
      return all.length === 0 ? null : `Run by ${list(all)}.`;
    },
    hidden: "Hidden by the facilitator",
    named: "Your name is shown with what you write.",
    empty: "Nothing yet. Add the first one.",
    noTopics: "No topics yet. Offer the first one.",
    /** all are on an agenda, or over */
    noTopicsNow: "No topics are waiting. Offer another one.",
    otherGood: "Other good ideas",
    listCancelled: "This list was cancelled. Nothing comes of it.",
    current: "current choice",
    voteClosed: (turnout: number): string =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${number(turnout)} voted.`,
    voteCancelled: "This vote was cancelled. Nothing was counted.",
    askToSign: "Read it. If you agree to work this way, sign it.",
    signed: "You have signed it.",
    /** `of`: null if it is not known */
    signedBy: (signed: number, of: number | null): string =>
      of === null ? count(signed, "signature") : `${number(signed)} of ${number(of)} ${have(signed)} signed`,
    /** those in the chat who are not expected to sign, beside the number of those who are */
    notCounted: (others: number): string =>
      others === 1
        ? "1 more person in the chat has not taken part yet, or only follows."
        : `${number(others)} more people in the chat have not taken part yet, or only follow.`,
    /** `of`: how many might have; null if that is not known */
    turnout: (voted: number, of: number | null): string =>
      `${number(voted)}${of === null ? "" : ` of ${number(of)}`} ${have(voted)} voted at the last count`,
    /** `needed`: how many must vote; `enough`: whether as many had at the last count */
    quorum: ({ needed, enough }: { readonly needed: number; readonly enough: boolean }): string =>
      enough ? "Enough have voted for a decision" : `At least ${number(needed)} must vote for a decision`,
    prolonged: "Too few had voted when it was to close, so it stays open",
    /** `needed`: how many had to vote, when fewer did */
    tooFew: (needed: number): string => `Nothing was decided: ${number(needed)} had to vote.`,
    anyway: (needed: number): string => `Decided by fewer than the ${number(needed)} votes needed.`,
    decideAnyway: "Decide anyway",
    entries: (howMany: number): string => count(howMany, "entry", "entries"),
    entriesSoFar: (howMany: number): string => `${count(howMany, "entry", "entries")} so far`,
    topicsSoFar: (howMany: number): string => `${count(howMany, "topic")} so far`,
    /** the good list: how many of the bad entries have been turned round */
    turnedAround: (turned: number, of: number, good: number): string =>
      of === 0
        ? `${count(good, "good one")} so far`
        : `${number(turned)} of ${number(of)} turned around · ${count(good, "good one")}`,
    listClosed: (howMany: number): string => `This list is closed. ${count(howMany, "entry", "entries")}.`,
    closeList: "Close the list",
    stopAsking: "Stop asking",
    acceptPlan: "Accept the plan",
    stopped: "The social contract workshop was stopped.",
    adopt: "Adopt this contract",
    objections: {
      ask: "Ask for objections",
      askAgain: "Ask for objections again",
      answers: { fine: "I can live with it", notYet: "Not yet, because…" },
      shown: "Your reason is shown once the vote closes, without your name unless you add it.",
      reason: "What would have to change?",
      name: "Your name",
      addName: "Show my name with my reason",
      send: "Send",
      /** what a vote came to */
      heard: (fine: number, notYet: number): string =>
        fine + notYet === 0
          ? "Nobody answered."
          : notYet === 0
            ? `${number(fine)} can live with it. Nobody objected.`
            : `${number(fine)} can live with it, ${number(notYet)} not yet.`,
      saidBy: (name: string): string => `${name}:`,
    },
  };
};
