import type { Rejection, RejectionCode } from "../../../domain/kernel/rejection.ts";
import type { Locale } from "../../locale.ts";
import { activityRejections } from "./activity-rejections.ts";

type Field = Extract<Rejection, { code: "empty" }>["field"];

const fields: Record<Field, string> = {
  name: "name",
  purpose: "purpose",
  title: "title",
  takeaway: "takeaway",
  prompt: "question",
  entry: "entry",
  question: "question",
  option: "option",
  principle: "principle",
  why: "line on why",
  reason: "reason",
  choice: "choice",
  outcome: "outcome",
  answer: "answer",
  help: "text",
  story: "line",
};

type Texts = { readonly [Code in RejectionCode]: (rejection: Extract<Rejection, { code: Code }>) => string };

/** For each rejection: what happened, and what to do. Nothing is lost by a rejection. */
export const rejections = (locale: Locale): Texts => {
  const { number, time } = locale;
  return {
    ...activityRejections(locale),
    notFounded: () =>
      "There is no community in this chat yet. Create one first; what you typed is still here.",
    alreadyFounded: () => "Somebody has just created the community. You can continue here.",
    communityMoving: () =>
      "A community is on its way from one chat to another. Wait a moment, then open the tab again.",
    communityPaused: () =>
      "This community is paused, so nobody is asked anything. Organisers can say on Settings that it goes on; then try again.",
    communityClosing: () =>
      "This community is closing, so nothing new begins. Until it is deleted organisers can keep it open, on Home in the tab.",
    notClosing: () => "This community is not closing any more.",
    notRenewing: () => "This renewal is over.",
    noPurpose: () =>
      "Nobody has said yet what this community is for. An organiser can do that on Settings in the tab.",
    notPaused: () => "This community is not paused any more.",
    chatTaken: () =>
      "This chat has a community already, and two can’t share one chat. Move that one to another chat first, or use another chat for yours.",
    codeOver: () =>
      "This code doesn’t work: it was used, is older than half an hour, or was given to somebody else. Get a new one on Settings, in the chat where the community is.",
    onlyOrganisers: () =>
      "Only organisers can change this. Nothing was changed; ask one of them. They are listed in the tab.",
    onlyFacilitator: () =>
      "Only the facilitator and the organisers can do this. Nothing was changed; ask them to.",
    membersOnly: () => "Only people in this chat can do this. Nothing was changed.",
    systemOnly: () => "Guildhall does this by itself. Nothing was changed.",
    notAMember: () =>
      "This person is not in the chat. Nothing was changed; add them to the chat, then choose them again.",
    noLongerHere: () => "You are no longer in this chat, so nothing was changed.",
    noSuchItem: () => "Somebody has removed this item. The list is up to date now.",
    noSuchSession: () =>
      "This session has begun, is over or was cancelled. Nothing was changed; the list shows the upcoming ones.",
    dateTaken: () => "There is already a session at that time. Choose another time.",
    sessionUndated: () => "A session without a date cannot be cancelled. Nothing was changed.",
    noSuchParked: () => "This topic is no longer parked. The list is up to date now.",
    noSuchTakeaway: () => "This takeaway was removed. The list is up to date now.",
    noSuchMessage: () => "Somebody has already dealt with this. There is nothing left to do.",
    notYourTakeaway: () =>
      "Only the person who wrote this, the facilitator and the organisers can remove it. Ask one of them.",
    notYourWords: () => "Only the person who wrote a takeaway can edit it. Nothing was changed.",
    tooLateToEdit: () =>
      "Takeaways can be edited for an hour after the session, and that has passed. What you typed is still here.",
    editsLimited: ({ most, again }) =>
      `You have edited ${number(most)} takeaways since the session, and the recap with each. Go on from ${time(again)}. What you typed is still here.`,
    noSuchQuestion: () => "This question was removed. The list is up to date now.",
    questionAnswered: () =>
      "Somebody else has just answered this. Read their answer first; what you typed is still here.",
    noSuchAction: () => "This action was removed. The list is up to date now.",
    notYourAction: () =>
      "Only the owner of an action, the facilitator and the organisers can change it. Ask one of them.",
    actionTaken: () => "Somebody else has just taken this on. Ask them if you would like to do it.",
    actionOver: () => "This action is already closed. Open it again first; nothing was changed.",
    empty: ({ field }) => `The ${fields[field]} is empty. Type it and try again.`,
    tooLong: ({ field, most }) =>
      `The ${fields[field]} is too long: the limit is ${number(most)} characters. It is still here; shorten it and try again.`,
    minutesOutOfRange: ({ least, most }) =>
      `An item takes ${number(least)} to ${number(most)} whole minutes. Nothing was changed.`,
    settingOutOfRange: () => "One of the settings is out of range. Nothing was changed; please check them.",
    headCountOutOfRange: ({ most }) =>
      `Enter a whole number of people from 1 to ${number(most)}. The count was not changed.`,
    full: ({ most }) =>
      `There is no room for more than ${number(most)}. What you typed is still here; remove something first.`,
    noLastAgenda: () => "There is no earlier agenda to reuse. Add the items one by one.",
    organisersLeft: () => "The community has an organiser. Ask them to name you.",
    sessionRunning: () => "A session is running. Finish it first; nothing was changed.",
    sessionNotRunning: () => "The session has not begun. Nothing was changed; try again in a moment.",
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
      "A session can be reopened for an hour, and that has passed. Everything you wrote down is kept.",
    movedOn: () => "The session has moved on, so nothing was changed. See what is on now.",
    itemRunning: () => "This item is running, so it can’t be moved. Move on first.",
    itemOver: () => "This item is over, so it can’t be changed.",
    noItemRunning: () => "No item is running, so there is nothing to move on from.",
    noEarlierItem: () => "There is no earlier item to go back to.",
    noCall: () => "The call has already been answered. There is nothing left to do.",
    facilitatorHere: () =>
      "The facilitator is back, so nothing was changed. Ask them to hand over if you would like to run it.",
    commandExpired: () =>
      "This was sent too long ago to count, so nothing was changed. Do it again if you still want it.",
  };
};

/** Why something was refused, in plain words. */
export const refusal = (locale: Locale) => {
  const texts = rejections(locale);
  return (rejection: Rejection): string => {
    const text: (given: never) => string = texts[rejection.code];
    // Each text receives the rejection that its code belongs to.
    return text(rejection as never);
  };
};
