import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** Starting something together. */
export const ask = (locale: Locale) => {
  const { count } = words(locale);

  return {
    whatFor: "What would you like to do together?",
    vote: "Hold a vote",
    collect: "Collect answers",
    contract: "Make a social contract",
    contractAgain: "Revise the social contract",
    logistics: "Vote on logistics",
    topics: "Ask for topics",
    backlog: "Vote on the topics",
    start: "Start",
    starting: "Starting…",
    question: "What is the question?",
    prompt: "What shall everybody answer?",
    options: "Options, one on each line",
    optionsHint: (howMany: number) => count(howMany, "option"),
    how: "How do people vote?",
    one: "One choice",
    several: "Several votes",
    thumbs: "A thumb for any",
    budget: "Votes for each person",
    cap: "At most on one option",
    count: "When is the count shown?",
    countHidden: "When the vote closes",
    countOpen: "As it grows",
    membersAdd: "Everybody may add options",
    anonymous: "Nobody sees who wrote what",
    limit: "Entries for each person",
    limited: "So many each, no more",
    closes: "When does it close?",
    byHand: "When I close it",
    inMinutes: (minutes: number) => `After ${count(minutes, "minute")}`,
    inDays: (days: number) => `After ${count(days, "day")}`,
    where: "Where?",
    here: "Here, live",
    inChat: "In the chat, as a card",
    inChatCards: "In the chat, over some days",
    minutesFor: "Minutes for each step",
    daysFor: "Days for each step",
  };
};
