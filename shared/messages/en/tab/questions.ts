import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { quoted } from "../common/quoted.ts";
import { words } from "../common/words.ts";

/** Questions that nobody in a session could answer. */
export const questions = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);

  return {
    open: "Open questions",
    openCount: (howMany: number) => count(howMany, "open question"),
    since: (session: number) => `since session ${number(session)}`,
    answered: (by: Named) => (by.isMe ? "Answered by you" : `Answered by ${by.name}`),
    answer: "Answer",
    answerLabel: (text: string) => `Answer: ${quoted(text)}`,
    yourAnswer: "What is the answer?",
    editAnswer: (text: string) => `Edit your answer to ${quoted(text)}`,
    removeAnswer: (text: string) => `Remove the answer to ${quoted(text)}`,
    remove: (text: string) => `Remove the question ${quoted(text)}`,
    removeAsk: "Remove this question for everybody? It cannot be brought back.",
    removeYes: "Remove it",
    told: "What a session could not answer is here until somebody can.",
  };
};
