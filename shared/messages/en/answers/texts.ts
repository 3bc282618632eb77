import type { Locale } from "../../locale.ts";
import { rejections } from "./rejections.ts";

/** Why what somebody did was not stored. */
export const answerTexts = (locale: Locale) => ({
  rejections: rejections(locale),
  failures: {
    storage:
      "We could not save that, and nothing was changed. What you typed is still here; try again in a moment.",
    badRequest: "We could not read that, and nothing was changed. Reload the page and try again.",
    defect: "Something went wrong on our side. Nothing was changed.",
    tooMuch: "That was more than we can handle at once. Nothing was changed; try again in a moment.",
    outdatedServer: "Guildhall is being updated. Nothing was changed; try again in a minute.",
  },
});
