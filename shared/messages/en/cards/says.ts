/** Why a press was not carried out, apart from what the rules refuse. */
export const says = () => ({
  notInChat: "You are not in this chat, so nothing of yours can count here. Ask somebody who is to add you.",
  noAccount: "Only people who are signed in to this organisation can take part here.",
  left: "You are not in this chat any more, so nothing was changed.",
  changed: "That was changed after this card was drawn. Please look at it as it stands now.",
  chooseFirst: "Please choose one first.",
  old: "That button is from an older card, so nothing was changed. This is the card as it stands now.",
  stale: "This card is not understood any more. Please use the newest one, or the Guildhall tab.",
  gone: "That is over and gone. Please look in the Guildhall tab.",
  notStored: "I could not store that: my storage does not answer. Please try again in a moment.",
  broken: "Something is wrong at my end, so that cannot be done. Nothing was changed.",
  slow: "That takes longer than it should. Please look at the card again in a moment.",
});
