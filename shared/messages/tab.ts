import { catalogue } from "./catalogue.ts";
import type { tabTexts } from "./en/tab/texts.ts";

export type TabTexts = ReturnType<typeof tabTexts>;

export const loadTabTexts = catalogue<TabTexts>({
  en: async () => (await import("./en/tab/texts.ts")).tabTexts,
});
