import { worthWords } from "../common/worth-words.ts";
import type { Locale } from "../../locale.ts";

/** The card that asks whether a session was worth the time. */
export const worth = (locale: Locale) => {
  const { number } = locale;
  const { said, ask, mine, secret, figure } = worthWords(locale);
  return {
    ...{ said, mine, secret, figure },
    summary: "Was it worth your time?",
    title: (session: number | null): string => (session === null ? "Was it worth your time?" : ask(session)),
    ends: `${number(0)}: ${said[0].toLowerCase()} · ${number(4)}: ${said[4].toLowerCase()}`,
    button: number,
    answered: "Thank you. You can change your answer while the question is open.",
    notThere: "Only those who were at this session are asked.",
    over: "This question is over. Thank you.",
  };
};
