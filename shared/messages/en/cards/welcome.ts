/** What Guildhall is, for a chat that it is new in. */
export const welcome = () => ({
  summary: "Guildhall is here",
  title: "Guildhall is here",
  what: "I help a community get started and run its meetings on time: a social contract that everybody signs, topics you vote on, an agenda with a timer everybody sees, and a fair way to say it is time to move on.",
  stepsTitle: "What happens next",
  steps: [
    "Here in the chat or in the **Guildhall** tab: make your contract, decide how you meet, collect topics and plan the next sessions. If there is no such tab yet, add it with **+**.",
    "In the meeting, open **Guildhall** from the bar at the top: it shows what is on and how long.",
    "When a topic has had enough, press **ELMO** there, or write *@Guildhall elmo* in this chat. It is short for “Enough, let’s move on”.",
  ],
  help: "Mention me with *set up* to see this card again, or with *help* to see what I understand.",
});
