import { catalogue } from "./catalogue.ts";
import type { healthTexts } from "./en/health/texts.ts";

export type HealthTexts = ReturnType<typeof healthTexts>;

export const loadHealthTexts = catalogue<HealthTexts>({
  en: async () => (await import("./en/health/texts.ts")).healthTexts,
});
