import { catalogue } from "./catalogue.ts";
import type { configTexts } from "./en/config/texts.ts";

export type ConfigTexts = ReturnType<typeof configTexts>;

export const loadConfigTexts = catalogue<ConfigTexts>({
  en: async () => (await import("./en/config/texts.ts")).configTexts,
});
