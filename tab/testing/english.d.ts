import { type Texts } from "../texts/texts.ts";
/** All texts in a locale, loaded, so that nothing waits for them. */
export declare function textsIn(tag: string): Promise<Texts>;
export declare const english: Texts;
