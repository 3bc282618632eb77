import { failures } from "../common/failures.ts";
import { refusal } from "../common/rejections.ts";
import type { Locale } from "../../locale.ts";

/** Why a press was not carried out, apart from what the rules refuse. */
export const says = (locale: Locale) => {
  const { storage, defect } = failures();
  return {
    notInChat:
      "You are not in this chat, so nothing of yours can count here. Ask somebody who is to add you.",
    noAccount: "Only people who are signed in to this organisation can take part here.",
    left: refusal(locale)({ code: "noLongerHere" }),
    changed: "That was changed after this card was drawn. Please look at it as it stands now.",
    chooseFirst: "Please choose one first.",
    old: "That button is from an older card, so nothing was changed. This is the card as it stands now.",
    stale: "This card is not understood any more. Please use the newest one, or the Guildhall tab.",
    gone: "That is over and gone. Please look in the Guildhall tab.",
    notStored: storage,
    broken: defect,
    slow: "That takes longer than it should. Please look at the card again in a moment.",
  };
};
