import type { Choice } from "../../../domain/community/logistics/part.ts";
import type { LearnedKind } from "../../../domain/search/learned.ts";
import type { Locale } from "../../locale.ts";
import { dayOnCard } from "../../on-card.ts";

const kinds: Record<LearnedKind, string> = {
  learned: "Takeaway",
  action: "Action",
  outcome: "Outcome",
  decision: "Decision",
  question: "Question",
};

const decided: Record<Choice["element"], string> = {
  frequency: "How often we meet",
  duration: "How long",
  participants: "Who is invited",
};

/** What is found from the box in which people write to a chat, and the card that they insert there. */
export const found = (locale: Locale) => {
  const { number, dateWithYear } = locale;
  return {
    /** on the card, which Teams dates for each reader */
    kindAndDay: (kind: LearnedKind, at: number): string => `${kinds[kind]} · ${dayOnCard(at)}`,
    /** in the list, for whoever searches */
    kindAndDate: (kind: LearnedKind, at: number): string => `${kinds[kind]} · ${dateWithYear(at)}`,
    decided,
    unanswered: "Not answered yet",
    session: (session: number): string => `Session ${number(session)}`,
    openSession: (session: number): string => `Members: open session ${number(session)}`,
    openAgreements: "Members: open How we work",
    /** before anything is inserted into another chat */
    outsiders: "People outside the community will be able to read this.",
    nowhere:
      "Here you find what your communities have learned. Guildhall knows of none that you are in: open the Guildhall tab in the chat of one, and search again.",
    noAccount: "Please sign in to Teams with an account of your organisation to search.",
    empty:
      "Nothing here yet. Takeaways, actions, questions, outcomes and decisions will appear once a session has ended.",
    noMatch: "Nothing found. Try fewer or shorter words: their beginnings are enough.",
    late: "Your communities didn’t answer in time. Please search again in a moment.",
    someLate: "Not everything was searched",
    searchAgain: "Some of your communities didn’t answer in time. Please search again in a moment.",
    tooMuch: "That was a lot of searches at once. Please wait a few seconds, and search again.",
  };
};
