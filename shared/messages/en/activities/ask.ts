import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** Starting something together. */
export const ask = (locale: Locale) => {
  const { count } = words(locale);

  return {
    vote: "Hold a vote",
    collect: "Collect answers",
    contract: "Make a social contract",
    contractAgain: "Revise the social contract",
    look: "Take an honest look at the contract",
    closing: "Ask members whether to close the community",
    logistics: "Vote on how we meet",
    topics: "Ask for topics",
    backlog: "Vote on the topics",
    scale: "Order the rota by tenure",
    start: "Start",
    starting: "Starting…",
    question: "What is the question?",
    prompt: "Question for everyone",
    options: "Options, one on each line",
    optionsHint: (howMany: number) => count(howMany, "option"),
    how: "How do people vote?",
    one: "One choice",
    several: "Several votes",
    thumbs: "Thumbs up: as many as you like",
    budget: "Votes per person",
    cap: "At most on one option",
    count: "When is the count shown?",
    countHidden: "When the vote closes",
    countOpen: "As it grows",
    membersAdd: "Everybody can add options",
    anonymous: "Nobody sees who wrote what",
    limit: "Entries per person",
    limited: "A limit per person",
    closes: "When does it close?",
    byHand: "When somebody closes it",
    inMinutes: (minutes: number) => `After ${count(minutes, "minute")}`,
    inDays: (days: number) => `After ${count(days, "day")}`,
    where: "Where?",
    here: "Here, live",
    inChat: "In the chat, as a card",
    inChatCards: "In the chat, over a few days",
    minutesFor: "Minutes for each step",
    daysFor: "Days for each step",
  };
};
