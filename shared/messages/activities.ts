import { catalogue } from "./catalogue.ts";
import type { activityTexts } from "./en/activities/texts.ts";

export type ActivityTexts = ReturnType<typeof activityTexts>;

export const loadActivityTexts = catalogue<ActivityTexts>({
  en: async () => (await import("./en/activities/texts.ts")).activityTexts,
});
