import { catalogue } from "./catalogue.ts";
import type { pageTexts } from "./en/pages/texts.ts";

export type PageTexts = ReturnType<typeof pageTexts>;

export const loadPageTexts = catalogue<PageTexts>({
  en: async () => (await import("./en/pages/texts.ts")).pageTexts,
});
