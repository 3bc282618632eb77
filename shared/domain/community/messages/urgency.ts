import { unreachable } from "../../kernel/never.ts";
import type { ChatMessage } from "./chat-message.ts";

/** How much people wait for what the bot sends, the most first (SPEC CHAT-1). */
export const URGENCIES = [
  /** an answer to what somebody just said or pressed, a card that somebody asked for, a call */
  "awaited",
  /** a card that stands in the chat, drawn anew */
  "edit",
  /** what happened, told to whoever reads the chat */
  "notice",
  /** what nobody asked for just now */
  "reminder",
] as const;
export type Urgency = (typeof URGENCIES)[number];

export function urgencyOf(message: ChatMessage): Urgency {
  switch (message.kind) {
    case "call":
      return "awaited";
    case "card":
      if (message.refresh) return "edit";
      return message.subject.kind === "review" ? "reminder" : "awaited";
    case "recap":
    case "organiserClaimed":
    case "facilitationTaken":
      return "notice";
    case "inviteOthers":
      return "reminder";
    default:
      return unreachable(message);
  }
}

/** The most urgent first; of equally urgent ones the earlier. */
export const byUrgency = <T>(each: readonly T[], messageOf: (one: T) => ChatMessage): readonly T[] =>
  each.toSorted(
    (a, b) => URGENCIES.indexOf(urgencyOf(messageOf(a))) - URGENCIES.indexOf(urgencyOf(messageOf(b))),
  );
