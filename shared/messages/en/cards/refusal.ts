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
    full: ({ most }) => `There is room for ${number(most)}, and that many are there.`,
    onlyRunners: () =>
      "Only the organisers, whoever opened it, and the facilitator of the session in which it was opened can do that.",
    collectionClosed: () => "This list is closed: nothing can be added or changed any more.",
    noSuchEntry: () => "That entry is gone.",
    notYourEntry: () => "That entry is somebody else’s.",
    entryMerged: () => "That entry stands for several people’s now, so nobody changes it alone.",
    entriesPerMember: ({ most }) =>
      `You have written as many as there may be from each: ${number(most)}. Change or remove one to write another.`,
    pollClosed: () => "The vote is closed: it counts what stood then.",
    pollOpen: () => "That vote is open already: look for its card in this chat, or in the Guildhall tab.",
    noSuchOption: () => "That option does not stand any more. The others do.",
    optionTwice: () => "That option is there already.",
    optionsNotAdded: () => "Options cannot be added to this vote.",
    overBudget: ({ budget }) =>
      `You have no vote left: there ${plural(budget, { one: "is", other: "are" })} ${number(budget)} for each. Take one back to give it elsewhere.`,
    overCap: ({ cap }) => `One option gets ${count(cap, "vote")} from each at most.`,
    otherStep: () => "That step is over.",
    nothingToVoteOn: () => "There is nothing to vote on yet.",
    contractChanged: () => "A newer version of the contract holds now. Please read and sign that one.",
    tooManyOpen: ({ most }) => `${number(most)} are open at once at most. Close one first.`,
    topicPlanned: () => "That topic is planned, so it stays as it is.",
    topicOver: () => "That topic is over.",
    alreadyFounded: () => "This community is founded already.",
    workshopRunning: () => "The social contract is being made already: look for its card in this chat.",
    noWorkshop: () => "That workshop is over.",
    noPrinciples: () => "There is no principle: none has enough votes for that.",
    noSuchPrinciple: () => "That principle is gone.",
    entryHidden: () => "What is hidden cannot be made one with another entry.",
    beingVotedOn: () => "That is being voted on, so it stays as it is until the vote closes.",
    dateTaken: () => "There is a session at that time already. Please choose another one.",
    noPlan: () => "There is no such plan any more.",
    datesMissing: () => "Nobody knows yet when that is. Please say which day.",
    nothingToPlan: () => "There is no topic to plan yet.",
    messagesLimited: ({ most }) =>
      `Guildhall has posted ${number(most)} messages to this chat for you within an hour. Please ask somebody else, or try again later.`,
    timeOutOfRange: () => "That day or time is over, or too far ahead.",
  };
};

/** Why a command from a card was refused, in plain words. */
export const refusal = (locale: Locale) => {
  const texts = refusalsBy(locale);
  return (rejection: Rejection): string => {
    const textOf = texts[rejection.code] as ((rejection: Rejection) => string) | undefined;
    return textOf?.(rejection) ?? "That is not possible any more. This is how it stands now.";
  };
};
