import type { LogisticsElement } from "../../../domain/community/logistics/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { quoted } from "../common/quoted.ts";
import { words } from "../common/words.ts";
import { logistics } from "./logistics.ts";
import { scaleWords as scale } from "../common/scale-words.ts";
import { activityWords } from "../common/activity-words.ts";

/** Announcements to screen readers of changes that happen by themselves. */
export const announcements = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;
  const { count } = words(locale);

  const { elements, nobody } = logistics(locale);

  return {
    begun: (what: string) => `Now: ${isolated(what)}`,
    step: (place: number, of: number, told: string) => `Step ${number(place)} of ${number(of)}. ${told}`,
    timeUp: "The time for this step is up.",
    drafted: (principles: number) => `${count(principles, "principle")} to be worded.`,
    adopted: "The social contract is adopted. Please sign it.",
    stopped: shared.stopped,
    listClosed: (what: string) => `The list is closed: ${isolated(what)}`,
    listCancelled: (what: string) => `The list is cancelled: ${isolated(what)}`,
    voteCancelled: (what: string) => `The vote is cancelled, and nothing is counted: ${isolated(what)}`,
    askingOver: "The call for topics is over.",
    orderMade: scale(locale).made,
    scaleCancelled: scale(locale).cancelled,
    everybodyVoted: "Everybody here has voted. You can close the vote.",
    voteClosed: (winner: string | null) =>
      winner === null ? shared.voteClosed(0) : `The vote is closed. Most votes: ${isolated(winner)}.`,
    decided: (element: LogisticsElement, choice: string) =>
      `Decided. ${elements[element]}: ${isolated(choice)}.`,
    tooFew: (element: LogisticsElement, needed: number) => `${elements[element]}: ${shared.tooFew(needed)}`,
    prolonged: (what: string) => `Too few have voted, so the vote stays open: ${isolated(what)}`,
    undecided: (element: LogisticsElement) => `${elements[element]}: ${nobody}`,
    planProposed: (sessions: number) => `A plan of the next ${count(sessions, "session")} is proposed.`,
    planAccepted: (sessions: number) => `The plan is accepted: ${count(sessions, "session")} planned.`,
    planDiscarded: "The plan is discarded.",
    actions: {
      done: (text: string) => `Done: ${quoted(text)}`,
      dropped: (text: string) => `Dropped: ${quoted(text)}`,
      reopened: (text: string) => `Open again: ${quoted(text)}`,
      madeRoom: (howMany: number) =>
        `${count(howMany, "old action", "old actions")} dropped to make room for new ones.`,
    },
  };
};
