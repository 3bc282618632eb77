import type { ChatMessage } from "../../../domain/community/messages/part.ts";

/** Messages to the chat of which nobody knows whether they arrived. */
export const unknown = () => {
  const messages: Record<ChatMessage["kind"], string> = {
    call: "the call to move on",
    callAnswered: "how a call was answered",
    recap: "the recap",
    inviteOthers: "the invitation",
    communityExported: "the notice that somebody exported the community",
    sponsorPageShown: "the notice that there is a sponsor page to read",
    sponsorPageExported: "the notice that somebody exported the sponsor page",
    communityRestored: "the notice that this community was restored from a backup",
    movedHere: "the notice that this community has moved here",
    movedAway: "the notice in the old chat that this community has moved",
    notMoved: "the notice that this community was not moved",
    erasureAnnounced: "the notice that this community will be deleted",
    organiserClaimed: "the notice about a new organiser",
    facilitationTaken: "the notice that somebody took over facilitation",
    turnPassed: "the notice about whose turn it is",
    card: "the card",
  };

  return {
    heading: "Did it arrive?",
    line: (kind: ChatMessage["kind"]) =>
      `We don’t know whether ${messages[kind]} reached the chat. Please check.`,
    again: "Post again",
    dismiss: "It’s there",
    againLabel: (kind: ChatMessage["kind"]) => `Post again: ${messages[kind]}`,
    dismissLabel: (kind: ChatMessage["kind"]) => `It’s there: ${messages[kind]}`,
  };
};
