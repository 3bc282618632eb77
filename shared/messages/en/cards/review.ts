import { dayOnCard } from "../../on-card.ts";

/** The card that asks whether a decision still fits. */
export const review = () => ({
  title: "Does it still fit?",
  summary: "A decision waits for its review",
  decided: {
    frequency: "How often we meet: ",
    duration: "How long: ",
    participants: "Who is invited: ",
  },
  since: (at: number): string => `Decided on ${dayOnCard(at)}. If it still fits, there is nothing to do.`,
  again: "Vote again",
  votedOn: "It is being voted on again.",
  decidedAnew: "It was decided anew since.",
  begun: "A new vote is open for three days: its card comes into this chat. What holds today is marked.",
});
