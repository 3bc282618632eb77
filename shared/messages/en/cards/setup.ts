/** The card that leads through the founding. */
export const setup = () => {
  return {
    summary: "The set-up of the community",
    titleDone: "How your community stands",
    lookedAfter: "Looked after by: ",
    nobody: "Nobody looks after this community at present: anybody may take that on in the Guildhall tab.",
    mark: { todo: "○ ", open: "● ", done: "✓ " },
    show: "Show it",
    showTip: (step: string): string => `Show the card of: ${step}`,
    open: { 1: "1 hour", 24: "1 day", 48: "2 days", 72: "3 days", 168: "1 week" },
    start: {
      contract: "Start the contract",
      revise: "Revise the contract",
      logistics: "Vote on how we meet",
      again: "Vote again on how we meet",
      topics: "Ask for topics",
      ranking: "Vote on the topics",
    },
    begun: {
      startWorkshop: "The bad list is open: its card comes into this chat.",
      startLogistics: "The vote is open: its card comes into this chat.",
      askTopics: "Everybody is asked: the card for topics comes into this chat.",
      startRanking: "The vote is open: its card comes into this chat.",
    },
    founded: "Your community is founded. You look after it.",
  };
};
