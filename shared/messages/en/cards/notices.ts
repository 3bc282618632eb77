/** What is said about a press that was carried out. */
export const notices = () => ({
  added: "Added.",
  saved: "Changed.",
  removed: "Removed.",
  hidden: "Hidden. It can be shown again.",
  shown: "Shown again.",
  merged: "Merged into one entry.",
  signed: "Thank you. You have signed.",
  joinedRota: "You’re on the rota.",
  otherDevice:
    "You have changed your vote since this card was drawn. This is your current vote; press again to change it.",
});
