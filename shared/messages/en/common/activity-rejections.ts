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
    noSuchEntry: () => "This entry was removed, or merged into another. The list is up to date now.",
    notYourEntry: () => "Only the person who wrote an entry can change it. Nothing was changed.",
    entryMerged: () =>
      "This entry now stands for several people, so nobody can change it alone. Nothing was changed.",
    entryHidden: () => "This entry is hidden. Show it again first.",
    entriesPerMember: ({ most }: Of<"entriesPerMember">) =>
      `Everybody can add ${number(most)}, and you have used yours. Change one of them instead; what you typed is still here.`,
    notMerged: () => "Nothing is merged into this entry, or that was undone already. Nothing was changed.",
    mergeChanged: () =>
      "This entry has changed since it was merged, and undoing would lose that. Nothing was changed.",
    beingVotedOn: () => "This is being voted on, so it can’t change until the vote closes.",
    noSuchPoll: () => "This vote is gone. Nothing was changed.",
    pollClosed: () => "The vote has closed, so this did not count.",
    belowQuorum: () => "Too few have voted for a decision. Extend the vote, or decide anyway.",
    onlyFollowing: () => "You only follow, so this did not count. Choose “Take part” first.",
    pollOpen: () => "A vote on this is open already. Close it first; nothing was changed.",
    noSuchOption: () =>
      "One of your choices is no longer an option. Choose again; your earlier vote still counts.",
    optionTwice: () => "That option is already there. What you typed is still here.",
    optionsNotAdded: () => "Only the facilitator can add options to this vote. Tell them yours.",
    tooFewOptions: () => "A vote needs at least two options. Add another one.",
    overBudget: ({ budget }: Of<"overBudget">) =>
      `You have ${number(budget)} in total. Take one back first; your earlier vote still counts.`,
    overCap: ({ cap }: Of<"overCap">) =>
      `You can give one option ${number(cap)} at most. Your earlier vote still counts.`,
    votesOutOfRange: ({ most }: Of<"votesOutOfRange">) =>
      `Enter a whole number from 1 to ${number(most)}. Nothing was changed.`,
    tooManyOpen: ({ most }: Of<"tooManyOpen">) =>
      `Close one first: ${number(most)} are open, which is the limit. What you typed is still here.`,
    timeOutOfRange: ({ mostDays }: Of<"timeOutOfRange">) =>
      `Pick a future time, within ${number(mostDays)} days. Nothing was changed.`,
    workshopRunning: () => "A workshop is already running. You can join it here.",
    noWorkshop: () => "The workshop is over. Nothing was changed.",
    otherStep: () => "The workshop has moved on, so nothing was changed. See where it is now.",
    partOfWorkshop: () => "This belongs to the workshop. Go on to its next step instead.",
    nothingToVoteOn: () => "There is nothing to vote on yet. Add something first.",
    noSuchPrinciple: () => "This principle was removed. The draft is up to date now.",
    noPrinciples: () => "Tick at least one entry that somebody voted for, or write a principle yourself.",
    noContract: () => "There is no contract yet. Make one together first.",
    contractChanged: () => "The contract has changed. Read it again, then sign.",
    invitedRecently: ({ again }: Of<"invitedRecently">) =>
      `They have been invited already. You can invite them again from ${date(again)}, ${time(again)}.`,
    notDecided: () => "Nothing has been decided on this yet, so there is nothing to vote on again.",
    choiceOutOfRange: () => "One of the options isn’t valid. Nothing was changed; please check them.",
    unknownTimeZone: () => "We don’t know this time zone. Choose another one.",
    notATopic: () => "This topic is no longer in the plan. The plan is up to date now.",
    topicPlanned: () =>
      "This topic is already planned, so it can’t be changed here. Tell the facilitator what to change.",
    topicOver: () => "This topic has been discussed or withdrawn. Offer it again if you like.",
    noPlan: () => "This plan no longer exists. Make a new one.",
    datesMissing: ({ known }: Of<"datesMissing">) =>
      known === 0
        ? "The next sessions have no dates yet. Set them first."
        : `The dates of ${number(known)} are known so far. Set the others, or plan fewer.`,
    noSuchTurn: () => "This session has begun or was cancelled. The turns are up to date now.",
    notYourTurn: () => "This turn has passed to somebody else. Nothing was changed.",
    turnTaken: () => "Somebody else has just taken this turn. Nothing was changed.",
    offRota: () => "Somebody in this order has left the rota. Nothing was changed.",
    turnsMoved: () => "The turns have changed in the meantime. Look at them again, then set the order.",
    notAskedAnyMore: () => "This question isn’t open any more. Nothing was changed.",
    swapOver: () => "This swap isn’t possible any more: one of the turns has changed. Nothing else did.",
    notYourChange: () => "Only whoever made this change and organisers can undo it.",
    tooLateToUndo: () =>
      "It’s too late to undo this: a session has begun, or the turns have changed again. Nothing was changed.",
    scaleOpen: () => "The scale is open already. You can join it here.",
    scaleOver: () => "The order is made, so nothing was changed. You can still join the rota.",
    nobodyOnScale: () =>
      "Nobody is on the scale yet, so there is no order to make. Wait a little, or cancel it.",
    notOnRota: () => "You’re not on the rota. Join it first.",
    checkInOver: () => "It’s too late to say that you were at this session.",
    worthOver: () => "This question is over, so nothing was changed.",
    helpedOver: () => "This question is over, so nothing was changed.",
    storyOver: () => "This can’t be told any more. What you typed is still here.",
    storyReleased: () => "Others can read this already. Take it back first, then change it.",
    tooManyStories: () => "There is no room for another story. Take one of yours back first.",
    sponsorPageNotShown: () =>
      "Members have not been shown a sponsor page yet. Put one together first; you can export it a day later.",
    sponsorPageTooNew: ({ from }: Of<"sponsorPageTooNew">) =>
      `Members read it first. You can export it from ${date(from)}, ${time(from)}.`,
    notThere: () => "Only those who were at this session are asked. If you were, say so in Guildhall first.",
    nothingToPlan: () => "There is no topic to plan yet. Ask for some first.",
  };
};
