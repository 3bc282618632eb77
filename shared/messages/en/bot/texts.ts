import type { Locale } from "../../locale.ts";
import { cardTexts } from "../cards/texts.ts";
import { calendar } from "./calendar.ts";
import { elmo } from "./elmo.ts";

/** What the bot says in a chat, with a card or without. */
export const botTexts = (locale: Locale) => ({
  cards: cardTexts(locale),
  calendar: calendar(),
  elmo: elmo(locale),
  personalHelp:
    "I work in meetings and group chats. Add Guildhall to one of them, and open the Guildhall tab there to begin.",
  organiserClaimed: (name: string): string =>
    `${name} is now the organiser of this community, which had none.`,
  facilitationTaken: (name: string): string =>
    `${name} is now facilitating, because the facilitator has left.`,
});
