import type { Named } from "../../named.ts";

/** Buddies of new members, on the page *People*. */
export const buddies = () => ({
  heading: "Buddies",
  told: "A buddy is somebody whom a new member can ask anything. Whoever was asked least often is asked first, privately, and the two agree.",
  happy: "I’m happy to be a buddy for new members",
  happyHint: "Only you see this.",
  caring: ({ name }: Named) => `You’re looking after ${name}.`,
  caredFor: ({ name }: Named) => `${name} is your buddy.`,
  onlyTheTwo: "Only the two of you see this.",
  end: "End this",
  endAsk: "Are you no longer buddies? Nobody is told.",
  endNow: "End it",
  keep: "Go on",
});
