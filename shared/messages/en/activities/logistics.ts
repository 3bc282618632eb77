import type { LogisticsElement } from "../../../domain/community/logistics/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { choiceWords } from "../common/choice.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

export const logistics = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, date } = locale;
  const { count } = words(locale);
  const elements: Record<LogisticsElement, string> = {
    frequency: "How often",
    duration: "How long",
    participants: "Who",
  };

  return {
    ...choiceWords(locale),
    heading: "How we meet",
    told: "Choose one of each.",
    toldMore: "No debate: we try what most of us want, and review it later.",
    toldClosed: "This is what most of us want.",
    elements,
    questions: shared.questions satisfies Record<LogisticsElement, string>,
    decided: (choice: string) => `Decided: ${isolated(choice)}`,
    notDecided: "Not decided yet",
    votes: (votes: number, turnout: number) => `${number(votes)} of ${count(turnout, "vote")}`,
    since: (at: number) => `since ${date(at)}`,
    review: (at: number) => `review on ${date(at)}`,
    reviewDue: "Due for review.",
    again: "Vote again",
    againLabel: (element: LogisticsElement) => `Vote again: ${elements[element].toLowerCase()}`,
    againInChat: (until: number) => `Vote again in the chat until ${date(until)}`,
    againInChatLabel: (element: LogisticsElement, until: number) =>
      `Vote again in the chat until ${date(until)}: ${elements[element].toLowerCase()}`,
    againHow: "More options…",
    againHowLabel: (element: LogisticsElement) =>
      `More options to vote again: ${elements[element].toLowerCase()}`,
    nobody: "Nobody voted, so nothing is decided.",
    closeAll: "Close the vote",
  };
};
