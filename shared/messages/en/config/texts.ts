/** The page on which Guildhall is added to a chat. */
export const configTexts = () => ({
  heading: "Add Guildhall to this chat",
  body: "Guildhall runs your community’s sessions: an agenda with a timer for every item, ELMO when it is time to move on, and a recap in the chat. Choose Save; there is nothing to set up first.",
  afterwards: "During a meeting you find Guildhall in the side panel; before it, in this tab.",
  tabName: "Guildhall",
});
