import type { Rejection, RejectionCode } from "../../../domain/kernel/rejection.ts";
import type { Locale } from "../../locale.ts";
import { activityRejections } from "./activity-rejections.ts";

type Field = Extract<Rejection, { code: "empty" }>["field"];

const fields: Record<Field, string> = {
  name: "name",
  title: "title",
  takeaway: "takeaway",
  prompt: "question",
  entry: "entry",
  question: "question",
  option: "option",
  principle: "principle",
  why: "line on why",
  choice: "choice",
  outcome: "outcome",
};

type Texts = { readonly [Code in RejectionCode]: (rejection: Extract<Rejection, { code: Code }>) => string };

/** For each rejection: what happened, and what to do. Nothing is lost by a rejection. */
export const rejections = (locale: Locale): Texts => {
  const { number, time } = locale;
  return {
    ...activityRejections(locale),
    notFounded: () =>
      "There is no community in this chat yet. Found one first; what you typed is still here.",
    alreadyFounded: () => "Somebody has just founded the community. You can go on with it here.",
    onlyOrganisers: () =>
      "Only organisers can change this. Nothing was changed; ask one of them, they are listed in the tab.",
    onlyFacilitator: () =>
      "Only the facilitator and the organisers can do this. Nothing was changed; ask them to.",
    membersOnly: () => "Only the people of this chat can do this. Nothing was changed.",
    systemOnly: () => "Guildhall does this by itself. Nothing was changed.",
    notAMember: () =>
      "This person is not in the chat. Nothing was changed; add them to the chat, then choose them again.",
    noLongerHere: () => "You are not in this chat any more, so nothing was changed.",
    noSuchItem: () => "This item is gone: somebody has removed it. The list shows what is there now.",
    noSuchSession: () =>
      "This session has begun, is over or was cancelled. Nothing was changed; the list shows those to come.",
    dateTaken: () => "There is a session at that time already. Choose another time.",
    sessionUndated: () => "A session without a date cannot be cancelled. Nothing was changed.",
    noSuchParked: () => "This topic is not parked any more. The list shows what is there now.",
    noSuchTakeaway: () => "This takeaway is gone already. The list shows what is there now.",
    noSuchMessage: () => "Somebody has already settled this. There is nothing left to do.",
    notYourTakeaway: () =>
      "Only who wrote a takeaway, or who runs the session, can remove it. It stays; ask one of them.",
    noSuchAction: () => "This action is gone. The list shows what is there now.",
    notYourAction: () =>
      "Only who owns an action, the facilitator and the organisers can change it. It is as it was; ask one of them.",
    actionTaken: () => "Somebody else has just taken this on. Ask them if you would like to do it.",
    actionOver: () => "This action is over already. Open it again first; nothing was changed.",
    empty: ({ field }) => `The ${fields[field]} is empty. Type it and try again.`,
    tooLong: ({ field, most }) =>
      `The ${fields[field]} is too long: ${number(most)} characters is the most. It is still here; shorten it and try again.`,
    minutesOutOfRange: ({ least, most }) =>
      `That is not possible: an item takes ${number(least)} to ${number(most)} whole minutes. Nothing was changed.`,
    settingOutOfRange: () =>
      "One of the settings is outside what makes sense. Nothing was changed; have another look.",
    headCountOutOfRange: ({ most }) =>
      `Give a whole number of people from 1 to ${number(most)}. The count is as it was.`,
    full: ({ most }) =>
      `There is no room for more: ${number(most)} is the most. What you typed is still here; remove something first.`,
    noLastAgenda: () => "There is no earlier agenda to use again. Add the items one by one.",
    organisersLeft: () => "Somebody looks after the community already. Ask them to name you.",
    sessionRunning: () => "A session is running. Finish it first; nothing was changed.",
    sessionNotRunning: () => "The session has not begun yet. Nothing was changed; try again in a moment.",
    sessionOver: () =>
      "The session is over, so this did not count. An organiser can reopen it within the hour; what you typed is still here.",
    sessionJustEnded: ({ again }) =>
      `The last session ended a moment ago. Begin the next one from ${time(again)} on. If it was finished by mistake, an organiser can reopen it now.`,
    sessionsLimited: ({ most, again }) =>
      `You have begun ${number(most)} sessions within an hour. Ask somebody else to begin this one, or do it yourself from ${time(again)} on.`,
    takeOversLimited: ({ again }) =>
      `You have taken over several times in this session. Ask somebody else to take over, or do it yourself from ${time(again)} on.`,
    messagesLimited: ({ most, again }) =>
      `Guildhall has posted ${number(most)} messages to the chat for you within an hour. Do this without showing it in the chat, ask somebody else, or wait until ${time(again)}. What you typed is still here.`,
    tooLateToReopen: () =>
      "A session can be reopened for an hour, and that is over. All that was written down is kept.",
    movedOn: () =>
      "The session has moved on meanwhile, so nothing was changed. Have a look at what is on now.",
    itemRunning: () => "This item is on just now, so it stays where it is. Move on first.",
    itemOver: () => "This item is over already, so it stays as it was.",
    noItemRunning: () => "No item is on just now, so there is nothing to move on from.",
    noEarlierItem: () => "There is no earlier item to go back to.",
    noCall: () => "The call has already been answered. Nothing more to do.",
    facilitatorHere: () =>
      "The facilitator is back, so nothing was changed. Ask them to hand over if you would like to run it.",
    commandExpired: () =>
      "This was sent too long ago to count, so nothing was changed. Do it again if it is still what you want.",
  };
};
