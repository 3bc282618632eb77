import type { ClosingChoice, Summary } from "../../../domain/community/life/part.ts";
import type { Locale } from "../../locale.ts";
import { words } from "./words.ts";

/** A community that closes, in panel, tab and on its cards. */
export const closingWords = (locale: Locale) => {
  const { number, list } = locale;
  const { count } = words(locale);
  const people = (howMany: number): string => count(howMany, "person", "people");
  const answers: Readonly<Record<ClosingChoice["closing"], string>> = {
    keep: "Keep it open",
    close: "Close it well",
  };
  return {
    question: "Shall we close this community?",
    answers,
    /** what follows from the vote, before anybody votes */
    means:
      "If more are for closing, nothing new begins: everybody can read everything and take it with them for 30 days, then it is deleted. Organisers can keep it open until then.",
    title: "This community closes",
    did: "What we did together",
    thanks: "Thank you, all of you.",
    /** what it has done, one line each */
    lines: ({
      sessions,
      minutes,
      topics,
      learned,
      used,
      actionsDone,
      presented,
      led,
    }: Summary): readonly string[] => [
      `${count(sessions, "session")}, ${count(Math.round(minutes / 60), "hour")} together`,
      ...(topics === 0 ? [] : [`${count(topics, "topic")}, presented by ${people(presented)}`]),
      ...(led === 0 ? [] : [`${people(led)} facilitated`]),
      ...(learned === 0
        ? []
        : [`${count(learned, "thing")} learned; ${count(used, "time")} somebody said “used it”`]),
      ...(actionsDone === 0 ? [] : [`${count(actionsDone, "action")} done`]),
    ],
    /** names are isolated already */
    presenters: (names: readonly string[], others: number): string =>
      `Presented: ${list([...names, ...(others > 0 ? [`${number(others)} more`] : [])])}`,
    facilitators: (names: readonly string[], others: number): string =>
      `Facilitated: ${list([...names, ...(others > 0 ? [`${number(others)} more`] : [])])}`,
    keepOpen: "Keep it open",
    over: "This community stays open.",
  };
};
