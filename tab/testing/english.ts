import { localeOf } from "@guildhall/shared/messages/locale";
import { CATALOGUES, createTexts } from "../texts/texts.ts";

/** All texts in British English, loaded, so that nothing waits for them. */
export const english = createTexts(localeOf("en-GB"));

await Promise.all(CATALOGUES.map((name) => english.load(name)));
