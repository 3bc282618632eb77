import { dayOnCard, whenOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** The card that leads through the founding. */
export const setup = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);
  return {
    summary: "The set-up of the community",
    title: "Found your community step by step",
    titleDone: "How your community stands",
    lookedAfter: "Looked after by: ",
    nobody: "Nobody looks after this community at present: anybody may take that on in the Guildhall tab.",
    mark: { todo: "○ ", open: "● ", done: "✓ " },
    show: "Show it",
    steps: {
      contract: { name: "Social contract", question: "How do we want to work together?" },
      logistics: { name: "Logistics", question: "How often, how long, who?" },
      topics: { name: "Topics", question: "What do we want to talk about?" },
      plan: { name: "Next sessions", question: "When, and with what?" },
    },
    showTip: (step: string): string => `Show the card of: ${step}`,
    contract: {
      todo: "Not begun.",
      bad: "The bad list is open",
      good: "The good list is open",
      vote: "The vote is open",
      adopting: "The principles are being worded.",
      done: (version: number, at: number): string =>
        `Version ${number(version)} holds since ${dayOnCard(at)}.`,
    },
    logistics: {
      todo: "Not decided.",
      open: "The vote is open",
      some: (n: number): string => `${number(n)} of 3 decided.`,
    },
    topics: {
      todo: "Nobody is asked yet.",
      asked: "Everybody is asked for a topic",
      vote: "The vote is open",
      offered: "There are topics. Nobody has voted on them yet.",
      done: "Ranked by votes.",
      planned: "There are topics, and a session for some of them.",
    },
    plan: {
      todo: "Not planned.",
      open: "A plan is proposed.",
      done: (at: number, later: number): string =>
        later === 0
          ? `The next one is on ${whenOnCard(at)}.`
          : `The next one is on ${whenOnCard(at)}, and ${count(later, "more is", "more are")} planned.`,
      someday: "The next one is planned, and has no date yet.",
    },
    until: (at: number | null): string => (at === null ? "." : ` until ${whenOnCard(at)}.`),
    open: { 1: "1 hour", 24: "1 day", 48: "2 days", 72: "3 days", 168: "1 week" },
    start: {
      contract: "Start the contract",
      revise: "Revise the contract",
      logistics: "Vote on how we meet",
      again: "Vote again on how we meet",
      topics: "Ask for topics",
      ranking: "Vote on the topics",
    },
    begun: {
      startWorkshop: "The bad list is open: its card comes into this chat.",
      startLogistics: "The vote is open: its card comes into this chat.",
      askTopics: "Everybody is asked: the card for topics comes into this chat.",
      startRanking: "The vote is open: its card comes into this chat.",
    },
    founded: "Your community is founded. You look after it.",
  };
};
