/** What is said about a press that was carried out. */
export const notices = () => ({
  added: "Added.",
  saved: "Changed.",
  removed: "Removed.",
  hidden: "Hidden. It can be shown again.",
  shown: "Shown again.",
  merged: "One entry stands for both now.",
  signed: "Thank you. You have signed.",
  otherDevice:
    "You chose something else after this card was drawn. What you see is your vote as it stands: press once more to change it.",
});
