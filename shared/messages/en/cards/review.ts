import { dayOnCard } from "../../on-card.ts";

/** The card that asks whether a decision still fits. */
export const review = () => ({
  title: "Does it still fit?",
  summary: "A decision is due for review",
  decided: {
    frequency: "How often we meet: ",
    duration: "How long: ",
    participants: "Who is invited: ",
  },
  since: (at: number): string =>
    `Decided on ${dayOnCard(at)}. If it still fits, you don’t need to do anything.`,
  again: "Vote again",
  votedOn: "It is being voted on again.",
  decidedAnew: "It has been decided again since.",
  begun: "A new vote is open for three days. Its card appears in this chat, with the current choice marked.",
});
