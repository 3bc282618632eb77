import type { LogisticsElement } from "../../../domain/community/logistics/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { choiceWords } from "../common/choice.ts";
import { words } from "../common/words.ts";

export const logistics = (locale: Locale) => {
  const { number, date } = locale;
  const { count } = words(locale);
  const elements: Record<LogisticsElement, string> = {
    frequency: "How often",
    duration: "How long",
    participants: "Who",
  };

  return {
    ...choiceWords(locale),
    heading: "Logistics",
    told: "Choose one of each.",
    toldMore: "No debate: what most of you want is tried, and looked at again.",
    toldClosed: "This is what most of you want.",
    elements,
    questions: {
      frequency: "How often do we meet?",
      duration: "How long is a session?",
      participants: "Who is invited?",
    } satisfies Record<LogisticsElement, string>,
    decided: (choice: string) => `Decided: ${isolated(choice)}`,
    notDecided: "Not decided yet",
    votes: (votes: number, turnout: number) => `${number(votes)} of ${count(turnout, "vote")}`,
    since: (at: number) => `since ${date(at)}`,
    review: (at: number) => `looked at again on ${date(at)}`,
    reviewDue: "Time to look at it again.",
    again: "Vote again",
    againLabel: (element: LogisticsElement) => `Vote again: ${elements[element].toLowerCase()}`,
    againInChat: (until: number) => `Vote again in the chat until ${date(until)}`,
    againInChatLabel: (element: LogisticsElement, until: number) =>
      `Vote again in the chat until ${date(until)}: ${elements[element].toLowerCase()}`,
    againHow: "Choose how…",
    againHowLabel: (element: LogisticsElement) =>
      `Choose how to vote again: ${elements[element].toLowerCase()}`,
    nobody: "Nobody voted, so nothing is decided.",
    closeAll: "Close the vote",
  };
};
