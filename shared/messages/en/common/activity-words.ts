import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";

/** What panel, tab and cards say alike of lists, votes and what they are about. */
export const activityWords = (locale: Locale) => {
  const { number, list, plural } = locale;
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
    otherGood: "Other good ideas",
    listCancelled: "This list was cancelled. Nothing comes of it.",
    current: "current choice",
    /** `of`: how many might have; null if that is not known */
    turnout: (voted: number, of: number | null): string => {
      const have = plural(voted, { one: "has", other: "have" });
      return of === null
        ? `${number(voted)} ${have} voted at the last count`
        : `${number(voted)} of ${number(of)} ${have} voted at the last count`;
    },
    voteClosed: (turnout: number): string =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${number(turnout)} voted.`,
    voteCancelled: "This vote was cancelled. Nothing was counted.",
    askToSign: "Read it. If you agree to work this way, sign it.",
    signed: "You have signed it.",
    stopped: "The social contract workshop was stopped.",
    adopt: "Adopt this contract",
  };
};
