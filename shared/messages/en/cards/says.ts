/** Why a press was not carried out, apart from what the rules refuse. */
export const says = () => ({
  notInChat: "You are not in this chat, so you can’t take part here. Ask somebody in it to add you.",
  noAccount: "Only people signed in to this organisation can take part here.",
  left: "You are no longer in this chat, so nothing was changed.",
  changed: "That has changed since this card was drawn. Please check the current version.",
  chooseFirst: "Please choose one first.",
  old: "That button was on an older card, so nothing was changed. This is the current card.",
  stale: "This card is too old. Please use the newest one, or the Guildhall tab.",
  gone: "That is over. Please look in the Guildhall tab.",
  notStored: "I couldn’t save that. Please try again in a moment.",
  broken: "Something went wrong on my side. Nothing was changed.",
  slow: "That is taking longer than it should. Please look at the card again in a moment.",
});
