import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { loadActivityTexts } from "@guildhall/shared/messages/activities";
import { type CardTexts, loadBotTexts } from "@guildhall/shared/messages/bot";
import { type Locale, localeOf } from "@guildhall/shared/messages/locale";
import { loadSetupTexts, type SetupTexts } from "@guildhall/shared/messages/setup";
import { loadTabTexts, type TabTexts } from "@guildhall/shared/messages/tab";

/** What is on the screens, in one locale. */
export interface Words {
  readonly locale: Locale;
  readonly tab: TabTexts;
  readonly activities: ActivityTexts;
  readonly setup: SetupTexts;
  readonly cards: CardTexts;
}

export async function wordsIn(tag: string): Promise<Words> {
  const locale = localeOf(tag);
  return {
    locale,
    tab: await loadTabTexts(locale),
    activities: await loadActivityTexts(locale),
    setup: await loadSetupTexts(locale),
    cards: (await loadBotTexts(locale)).cards,
  };
}

export const ENGLISH = "en-GB";

/** What does not fit in those that nobody reads will not fit in some language. */
export const LOCALES = [ENGLISH, "en-XA", "ar-XB"] as const;
export type PictureLocale = (typeof LOCALES)[number];
