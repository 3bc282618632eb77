import { refusal } from "../common/rejections.ts";
import type { Locale } from "../../locale.ts";

/** Why an ELMO in the chat does not count. */
export const elmo = (locale: Locale) => ({
  noSession:
    "No session is running, so there is nothing to move on from. You can begin one in the Guildhall tab.",
  noItem: refusal(locale)({ code: "noItemRunning" }),
  notStored:
    "I couldn’t count that ELMO. Please press the button in the panel, or write it again in a moment.",
  refused: "I couldn’t count that ELMO. Please press the button in the panel.",
});
