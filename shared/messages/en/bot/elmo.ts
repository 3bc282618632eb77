import { refusal } from "../common/rejections.ts";
import type { Locale } from "../../locale.ts";

/** Why an ELMO, or a *keep going*, in the chat or on the card of a call does not count. */
export const elmo = (locale: Locale) => ({
  noSession:
    "No session is running, so there is nothing to move on from. You can begin one in the Guildhall tab.",
  noItem: refusal(locale)({ code: "noItemRunning" }),
  noCall: "Nobody has called to move on, so there is nothing to decide right now.",
  movedOn: refusal(locale)({ code: "movedOn" }),
  notStored: "I couldn’t count that. Please press the button in the panel, or say it again in a moment.",
  refused: "I couldn’t count that. Please press the button in the panel.",
});
