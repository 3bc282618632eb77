import type { Locale } from "../../locale.ts";
import { cardTexts } from "../cards/texts.ts";
import { calendar } from "./calendar.ts";
import { exportWords } from "./export.ts";
import { elmo } from "./elmo.ts";

/** What the bot says in a chat, with a card or without. */
export const botTexts = (locale: Locale) => ({
  cards: cardTexts(locale),
  calendar: calendar(),
  export: exportWords(locale),
  elmo: elmo(locale),
  personalHelp:
    "I work in meetings and group chats. Add Guildhall to one of them, and open the Guildhall tab there to begin.",
  communityExported: (name: string): string =>
    `${name} has exported this community: its contract, topics, sessions and takeaways.`,
  organiserClaimed: (name: string): string =>
    `${name} is now the organiser of this community, which had none.`,
  facilitationTaken: (name: string): string =>
    `${name} is now facilitating, because the facilitator has left.`,
});
