import type { Worth } from "../../../domain/community/worth/part.ts";
import type { Locale } from "../../locale.ts";
import { words } from "./words.ts";

/** The question whether a session was worth the time, in the panel, in the tab and on its card. */
export const worthWords = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);
  const said: Readonly<Record<Worth, string>> = {
    0: "Not at all",
    1: "A little",
    2: "Partly",
    3: "Mostly",
    4: "Very much",
  };
  const scored = (worth: Worth): string => `${number(worth)} – ${said[worth]}`;
  return {
    said,
    scored,
    ask: (session: number) => `Was session ${number(session)} worth your time?`,
    mine: (worth: Worth) => `You: ${scored(worth)}`,
    /** what is secret, and from whom: before anybody answers */
    secret:
      "Your answer is sealed, and nobody sees how you answered. Only the average of at least five people’s answers is published.",
    until: (at: number) => `You can change it until ${locale.date(at)}, or until the next session begins.`,
    figure: (mean: number, answers: number) =>
      `Worth the time: ${number(Math.round(mean * 10) / 10)} of ${number(4)}, over the last ${count(answers, "answer")}`,
  };
};
