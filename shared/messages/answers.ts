import { catalogue } from "./catalogue.ts";
import type { answerTexts } from "./en/answers/texts.ts";

export type AnswerTexts = ReturnType<typeof answerTexts>;

export const loadAnswerTexts = catalogue<AnswerTexts>({
  en: async () => (await import("./en/answers/texts.ts")).answerTexts,
});
