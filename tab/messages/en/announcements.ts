import { isolated } from "@guildhall/shared/domain/isolated";
import type { LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { logistics } from "./community-life.ts";
import { count, number } from "./words.ts";

/** Announcements to screen readers of changes that happen by themselves. */
export const announcements = {
  begun: (what: string) => `On now: ${isolated(what)}`,
  step: (place: number, of: number, told: string) => `Step ${number(place)} of ${number(of)}. ${told}`,
  timeUp: "The time for this step is up.",
  drafted: (principles: number) => `${count(principles, "principle")} to be worded.`,
  adopted: "The social contract is adopted. You are asked to sign it.",
  stopped: "The social contract was stopped.",
  listClosed: (what: string) => `The list is closed: ${isolated(what)}`,
  listCancelled: (what: string) => `The list is cancelled: ${isolated(what)}`,
  voteCancelled: (what: string) => `The vote is cancelled, and nothing is counted: ${isolated(what)}`,
  askingOver: "Topics are no longer asked for.",
  everybodyVoted: "Everybody here has voted. You can close the vote.",
  voteClosed: (winner: string | null) =>
    winner === null
      ? "The vote is closed. Nobody voted."
      : `The vote is closed. Most votes: ${isolated(winner)}.`,
  decided: (element: LogisticsElement, choice: string) =>
    `Decided. ${logistics.elements[element]}: ${isolated(choice)}.`,
  undecided: (element: LogisticsElement) => `${logistics.elements[element]}: ${logistics.nobody}`,
  planProposed: (sessions: number) => `A plan of the next ${count(sessions, "session")} is proposed.`,
  planAccepted: (sessions: number) => `The plan is accepted: ${count(sessions, "session")} planned.`,
  planDiscarded: "The plan is discarded.",
};
