import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";

/** What panel, tab and cards say alike of lists, votes and what they are about. */
export const activityWords = (locale: Locale) => {
  const { number, list } = locale;
  return {
    prompts: {
      bad: "What would make our community a waste of time?",
      good: "Turn each one round: what would make it good?",
      topics: "What would you present, discuss or want solved?",
      ideas: (topic: string): string => `How could we solve “${isolated(topic)}”?`,
    },
    oneIsEnough: "One topic is enough; more are welcome.",
    questions: {
      contract: "Which of these do we want to live by?",
      backlog: "What shall we talk about first?",
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
    next: { bad: "On to the good list", good: "On to the vote" },
    /** null if nobody runs it */
    runBy: (names: readonly string[], organisers: boolean): string | null => {
      const all = [...names, ...(organisers ? ["the organisers"] : [])];
      return all.length === 0 ? null : `Run by ${list(all)}.`;
    },
    hidden: "Hidden by who runs this",
    named: "Your name stands beside what you write.",
    empty: "Nothing yet. Yours can be the first.",
    listCancelled: "This list was cancelled. Nothing is made of it.",
    current: "as it is now",
    voteClosed: (turnout: number): string =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${number(turnout)} voted.`,
    voteCancelled: "This vote was cancelled. Nothing was counted.",
    askToSign: "Read it through. If you want to live by it, sign.",
    signed: "You have signed it.",
    stopped: "The social contract was stopped.",
    adopt: "Adopt this contract",
  };
};
