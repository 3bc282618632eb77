import type { Named } from "../../named.ts";

/** What the two of a pair of buddies are asked, and they alone. */
export const buddies = () => ({
  askedToCare: ({ name }: Named) => `Would you look after ${name}, who is new here?`,
  askedToCareHint: "Only you see this. If you can’t just now, we ask somebody else, and nobody is told.",
  care: "Yes, happy to",
  careNot: "Not this time",
  willCare: "Thank you. If they’d like that too, you both see it on the page People.",
  declined: "Thanks for saying so. Nobody is told.",
  offered: ({ name }: Named) =>
    `${name} is happy to be your buddy: somebody to ask anything while you’re new.`,
  offeredHint: "Only the two of you see this.",
  accept: "Yes, please",
  refuse: "No, thanks",
  accepted: "It’s agreed. Say hello to each other in Teams.",
  refused: "That’s fine. Nobody is told, and we won’t ask again.",
});
