import { failures } from "../common/failures.ts";
import type { Locale } from "../../locale.ts";
import { refusal } from "../common/rejections.ts";

/** Why what somebody did was not stored. */
export const answerTexts = (locale: Locale) => ({
  refusal: refusal(locale),
  failures: {
    ...failures(),
    badRequest: "We could not read that, and nothing was changed. Reload the page and try again.",
    tooMuch: "That was more than we can handle at once. Nothing was changed; try again in a moment.",
    outdatedServer: "Guildhall is being updated. Nothing was changed; try again in a minute.",
  },
});
