import { catalogue } from "./catalogue.ts";
import type { botTexts } from "./en/bot/texts.ts";

export type BotTexts = ReturnType<typeof botTexts>;
export type CardTexts = BotTexts["cards"];
export type SponsorWords = BotTexts["sponsors"];
export type ExportWords = BotTexts["export"];

export const loadBotTexts = catalogue<BotTexts>({
  en: async () => (await import("./en/bot/texts.ts")).botTexts,
});
