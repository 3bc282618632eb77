import { catalogue } from "./catalogue.ts";
import type { panelTexts } from "./en/panel/texts.ts";

export type PanelTexts = ReturnType<typeof panelTexts>;

export const loadPanelTexts = catalogue<PanelTexts>({
  en: async () => (await import("./en/panel/texts.ts")).panelTexts,
});
