/** The card that leads through the founding. */
export const setup = () => {
  return {
    summary: "Set up your community",
    titleDone: "Your community",
    lookedAfter: "Organisers: ",
    nobody: "This community has no organiser. Anybody can become organiser in the Guildhall tab.",
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
      scale: "Open the scale",
    },
    begun: {
      startWorkshop: "The bad list is open. Its card appears in this chat.",
      startLogistics: "The vote is open. Its card appears in this chat.",
      askTopics: "The card for topics appears in this chat.",
      startScale: "The scale is open. Its card appears in this chat.",
      startRanking: "The vote is open. Its card appears in this chat.",
    },
    founded: "Your community is created. You are its organiser.",
  };
};
