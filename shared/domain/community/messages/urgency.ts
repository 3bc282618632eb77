import { unreachable } from "../../kernel/never.ts";
import type { ChatMessage } from "./chat-message.ts";

/** How urgently people wait for what the bot sends, most urgent first (SPEC CHAT-1). */
export const URGENCIES = [
  /** an answer to what somebody just said or pressed, a card that somebody asked for, a call */
  "awaited",
  /** a card in the chat, redrawn */
  "edit",
  /** news for whoever reads the chat */
  "notice",
  /** what nobody is waiting for */
  "reminder",
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The cards that nobody is waiting for. */
const REMINDING: ReadonlySet<string> = new Set(["review", "reminder", "outlook"]);

export function urgencyOf(message: ChatMessage): Urgency {
  switch (message.kind) {
    case "call":
      return "awaited";
    case "card":
      return REMINDING.has(message.subject.kind) ? "reminder" : "awaited";
    case "callAnswered":
      return "edit";
    case "recap":
    case "organiserClaimed":
    case "communityExported":
    case "sponsorPageShown":
    case "sponsorPageExported":
    case "communityRestored":
    case "movedHere":
    case "movedAway":
    case "notMoved":
    case "erasureAnnounced":
    case "facilitationTaken":
    case "turnPassed":
      return "notice";
    case "inviteOthers":
      return "reminder";
    default:
      return unreachable(message);
  }
}

/** Most urgent first; equally urgent ones in order. */
export const byUrgency = <T>(each: readonly T[], messageOf: (one: T) => ChatMessage): readonly T[] =>
  each.toSorted(
    (a, b) => URGENCIES.indexOf(urgencyOf(messageOf(a))) - URGENCIES.indexOf(urgencyOf(messageOf(b))),
  );
