import type { ChatMessage } from "../../../domain/community/messages/part.ts";

/** Messages to the chat of which nobody knows whether they arrived. */
export const unknown = () => {
  const messages: Record<ChatMessage["kind"], string> = {
    call: "the call to move on",
    recap: "the recap",
    inviteOthers: "the message that asks people in",
    organiserClaimed: "the notice that there is a new organiser",
    facilitationTaken: "the notice that somebody took over facilitation",
    card: "the card to take part",
  };

  return {
    heading: "Did it arrive?",
    line: (kind: ChatMessage["kind"]) =>
      `We do not know whether ${messages[kind]} reached the chat. Have a look there.`,
    again: "Post again",
    dismiss: "It is there",
    againLabel: (kind: ChatMessage["kind"]) => `Post ${messages[kind]} again`,
    dismissLabel: (kind: ChatMessage["kind"]) => `It is there: ${messages[kind]}`,
  };
};
