import type { Rejection, RejectionCode } from "../../../domain/kernel/rejection.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";
import { says } from "./says.ts";

type RefusalTexts = {
  readonly [Code in RejectionCode]?: (rejection: Extract<Rejection, { code: Code }>) => string;
};

/** The refusals that can happen to somebody who uses a card. */
const refusalsBy = (locale: Locale): RefusalTexts => {
  const { number, plural } = locale;
  const { count } = words(locale);
  return {
    noLongerHere: () => says().left,
    empty: () => "Please write something first.",
    tooLong: ({ most }) => `That is too long: ${number(most)} characters at most.`,
    minutesOutOfRange: ({ least, most }) =>
      `Minutes are whole numbers from ${number(least)} to ${number(most)}.`,
    full: ({ most }) => `There is only room for ${number(most)}.`,
    onlyRunners: () =>
      "Only the organisers, whoever opened it, and the facilitator of the session in which it was opened can do that.",
    collectionClosed: () => "This list is closed, so nothing can be added or changed.",
    noSuchEntry: () => "That entry is gone.",
    notYourEntry: () => "That entry is somebody else’s.",
    entryMerged: () => "That entry now stands for several people, so nobody can change it alone.",
    entriesPerMember: ({ most }) =>
      `You have used all ${number(most)} of your entries. Change or remove one to add another.`,
    pollClosed: () => "The vote is closed, so this did not count.",
    pollOpen: () => "That vote is already open. Look for its card in this chat, or in the Guildhall tab.",
    noSuchOption: () => "That option was removed. Please choose another one.",
    optionTwice: () => "That option is there already.",
    optionsNotAdded: () => "Options cannot be added to this vote.",
    overBudget: ({ budget }) =>
      `You have used ${plural(budget, { one: "your vote", other: `all ${number(budget)} of your votes` })}. Take one back to use it elsewhere.`,
    overCap: ({ cap }) => `You can give one option ${count(cap, "vote")} at most.`,
    otherStep: () => "That step is over.",
    nothingToVoteOn: () => "There is nothing to vote on yet.",
    contractChanged: () => "A newer version of the contract is in force. Please read and sign that one.",
    tooManyOpen: ({ most }) => `Close one first: ${number(most)} are open, which is the limit.`,
    topicPlanned: () => "That topic is planned, so it can’t be changed here.",
    topicOver: () => "That topic is over.",
    alreadyFounded: () => "This community has already been created.",
    workshopRunning: () => "The workshop is already running. Look for its card in this chat.",
    noWorkshop: () => "That workshop is over.",
    noPrinciples: () => "No entry has that many votes. Choose fewer.",
    noSuchPrinciple: () => "That principle is gone.",
    entryHidden: () => "A hidden entry can’t be merged.",
    beingVotedOn: () => "That is being voted on, so it can’t change until the vote closes.",
    dateTaken: () => "There is already a session at that time. Please choose another time.",
    noPlan: () => "That plan no longer exists.",
    datesMissing: () => "The next sessions have no dates yet. Please pick a day.",
    nothingToPlan: () => "There is no topic to plan yet.",
    messagesLimited: ({ most }) =>
      `Guildhall has posted ${number(most)} messages to this chat for you within an hour. Please ask somebody else, or try again later.`,
    timeOutOfRange: () => "That date is in the past, or too far ahead.",
  };
};

/** Why a command from a card was refused, in plain words. */
export const refusal = (locale: Locale) => {
  const texts = refusalsBy(locale);
  return (rejection: Rejection): string => {
    const textOf = texts[rejection.code] as ((rejection: Rejection) => string) | undefined;
    return textOf?.(rejection) ?? "That is no longer possible. This is the current state.";
  };
};
