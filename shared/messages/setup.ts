import { catalogue } from "./catalogue.ts";
import type { setupTexts } from "./en/setup/texts.ts";

export type SetupTexts = ReturnType<typeof setupTexts>;

export const loadSetupTexts = catalogue<SetupTexts>({
  en: async () => (await import("./en/setup/texts.ts")).setupTexts,
});
