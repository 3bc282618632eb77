import { botTexts } from "@guildhall/shared/messages/en/bot/texts";
import { localeOf } from "@guildhall/shared/messages/locale";

/** The bot's texts as tests read them. */
export const english = botTexts(localeOf("en-GB", "UTC"));

/** Those of the cards. */
export const texts = english.cards;
