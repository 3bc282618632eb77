import type { Locale } from "../../locale.ts";
import { rejections } from "./rejections.ts";

/** Why what somebody did was not stored. */
export const answerTexts = (locale: Locale) => ({
  rejections: rejections(locale),
  failures: {
    storage:
      "We could not save that, and nothing was changed. What you typed is still here; try again in a moment.",
    badRequest: "That did not reach us in one piece, and nothing was changed. Reload the page and try again.",
    defect: "Something is wrong at our end, so this cannot be done. Nothing was changed.",
    tooMuch: "That was a lot at once, and we could not keep up. Nothing was changed; try again in a moment.",
    outdatedServer: "Guildhall is being updated. Nothing was changed; try again in a minute.",
  },
});
