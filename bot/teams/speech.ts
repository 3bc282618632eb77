import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { isTimeZone } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { type BotTexts, loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";

/** What Teams tells about somebody who sends or presses something. */
interface Reader {
  readonly locale?: string | undefined;
  readonly localTimezone?: string | undefined;
}

/** In which language the bot speaks, and in which time zone it tells times (SPEC TEXT-18). */
export interface Speech {
  /** What everybody in a chat reads; `timeZone`: that of their community, if times are told. */
  toAll(timeZone?: string): Promise<BotTexts>;
  /** What one person alone reads. */
  toOne(reader: Reader): Promise<BotTexts>;
}

const UTC = "UTC";

/** That of a community; nothing is told at a time before there is one. */
export const timeZoneOf = (state: CommunityState): string =>
  state.status === "founded" ? state.rhythm.timeZone : UTC;

/** @param shared the locale of what everybody reads, and of whoever Teams tells nothing about */
export const createSpeech = (shared: string): Speech => ({
  toAll: (timeZone = UTC) => loadBotTexts(localeOf(shared, timeZone)),
  toOne: ({ locale = shared, localTimezone = UTC }) =>
    loadBotTexts(localeOf(locale, isTimeZone(localTimezone) ? localTimezone : UTC)),
});
