import { failures } from "../common/failures.ts";
import { refusal } from "../common/rejections.ts";
import type { Locale } from "../../locale.ts";

/** Why a press was not carried out, apart from what the rules refuse. */
export const says = (locale: Locale) => {
  const { storage, defect } = failures();
  return {
    moved:
      "The community has moved to another chat, so nothing was changed. The message here about that leads to it.",
    notInChat: "You are not in this chat, so you can’t take part here. Ask somebody in it to add you.",
    noAccount: "Only people signed in to this organisation can take part here.",
    left: refusal(locale)({ code: "noLongerHere" }),
    changed: "That has changed since this card was drawn. Please check the current version.",
    chooseFirst: "Please choose one first.",
    old: "That button was on an older card, so nothing was changed. This is the current card.",
    stale: "This card is too old. Please use the newest one, or the Guildhall tab.",
    gone: "That is over. Please look in the Guildhall tab.",
    notStored: storage,
    broken: defect,
    slow: "That is taking longer than it should. Please look at the card again in a moment.",
  };
};
