import { localeOf } from "@guildhall/shared/messages/locale";
import { CATALOGUES, createTexts, type Texts } from "../texts/texts.ts";

/** All texts in a locale, loaded, so that nothing waits for them. */
export async function textsIn(tag: string): Promise<Texts> {
  const texts = createTexts(localeOf(tag));
  await Promise.all(CATALOGUES.map((name) => texts.load(name)));
  return texts;
}

export const english = await textsIn("en-GB");
