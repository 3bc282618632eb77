import type { Rejection } from "../../../domain/kernel/rejection.ts";
import type { Locale } from "../../locale.ts";

type Of<Code extends Rejection["code"]> = Extract<Rejection, { code: Code }>;

/** Rejections in lists, votes and workshops: what happened, and what to do. Nothing is lost by a rejection. */
export const activityRejections = (locale: Locale) => {
  const { date, number, time } = locale;
  return {
    onlyRunners: () =>
      "Only the organisers, whoever opened it, and the facilitator of the session in which it was opened can do this. Nothing was changed; ask one of them.",
    noSuchCollection: () => "This list is gone. What you typed is still here.",
    collectionClosed: () => "This list is closed, so nothing was added. What you typed is still here.",
    noSuchEntry: () =>
      "This entry is gone: it was removed, or merged into another. The list shows what is there now.",
    notYourEntry: () => "Only who wrote an entry can change it. It is as it was.",
    entryMerged: () =>
      "This entry speaks for several people now, so nobody can change it alone. It is as it was.",
    entryHidden: () => "This entry is hidden. Show it again first.",
    entriesPerMember: ({ most }: Of<"entriesPerMember">) =>
      `Everybody has ${number(most)} here, and yours are in. Change one of them instead; what you typed is still here.`,
    notMerged: () => "Nothing was merged into this entry, or that was undone already. It is as it was.",
    mergeChanged: () =>
      "Something has happened to this entry since it was merged, and undoing would lose it. It is as it was.",
    beingVotedOn: () => "This is being voted on, so it stays as it is until the vote closes.",
    noSuchPoll: () => "This vote is gone. Nothing was changed.",
    pollClosed: () => "The vote has closed, so this did not count.",
    pollOpen: () => "A vote on this is open already. Close it first; nothing was changed.",
    noSuchOption: () =>
      "One of your choices does not stand any more. Choose again; your earlier vote is as it was.",
    optionTwice: () => "That option stands there already. What you typed is still here.",
    optionsNotAdded: () => "In this vote only who runs it adds options. Tell them yours.",
    tooFewOptions: () => "There must be at least two to choose from. Add another one.",
    overBudget: ({ budget }: Of<"overBudget">) =>
      `You have ${number(budget)} to give in all. Take one back first; your earlier vote is as it was.`,
    overCap: ({ cap }: Of<"overCap">) =>
      `One option can get ${number(cap)} from you at most. Your earlier vote is as it was.`,
    votesOutOfRange: ({ most }: Of<"votesOutOfRange">) =>
      `Give a whole number from 1 to ${number(most)}. Nothing was changed.`,
    tooManyOpen: ({ most }: Of<"tooManyOpen">) =>
      `Close one first: ${number(most)} are open already, and that is the most. What you typed is still here.`,
    timeOutOfRange: ({ mostDays }: Of<"timeOutOfRange">) =>
      `Choose a time to come, within ${number(mostDays)} days. Nothing was changed.`,
    workshopRunning: () => "A workshop is running already. You can join it here.",
    noWorkshop: () => "No workshop is running any more. Nothing was changed.",
    otherStep: () =>
      "The workshop has gone on meanwhile, so nothing was changed. Have a look at where it is now.",
    partOfWorkshop: () => "This belongs to the workshop. Go on to its next step instead.",
    nothingToVoteOn: () => "There is nothing to vote on yet. Add something first.",
    noSuchPrinciple: () => "This principle is gone. The draft shows what is there now.",
    noPrinciples: () => "There would be no principle in it. Choose fewer votes, or write one yourself.",
    noContract: () => "There is no contract yet. Make one together first.",
    contractChanged: () => "The contract has changed meanwhile. Read it again, then sign.",
    invitedRecently: ({ again }: Of<"invitedRecently">) =>
      `People were asked in already. You can ask them again from ${date(again)}, ${time(again)}.`,
    notDecided: () => "Nothing has been decided on this yet, so there is nothing to vote on again.",
    choiceOutOfRange: () => "One of the choices does not make sense. Nothing was changed; have another look.",
    unknownTimeZone: () => "This time zone is not known. Choose another one.",
    notATopic: () => "This topic is not in the plan any more. The plan shows what is there now.",
    topicPlanned: () =>
      "This topic is planned already, so it stays as it is. Tell who runs the session what to change.",
    topicOver: () => "This topic has been discussed or withdrawn. Offer it again if you like.",
    noPlan: () => "There is no such plan any more. Make a new one.",
    datesMissing: ({ known }: Of<"datesMissing">) =>
      known === 0
        ? "Nobody knows yet when the next sessions are. Name their dates first."
        : `The dates of ${number(known)} are known so far. Name the others, or plan fewer.`,
    nothingToPlan: () => "There is no topic to plan yet. Ask for some first.",
  };
};
