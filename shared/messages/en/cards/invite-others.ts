import { isolated } from "../../../domain/isolated.ts";

/** The card for those who are invited and have not taken part yet. */
export const inviteOthers = () => ({
  title: (name: string): string => `You are invited to ${isolated(name)}`,
  what: "We meet to learn from each other. Whoever is in this chat is welcome, and does not have to know anything beforehand.",
  how: "Open the **Guildhall** tab of this chat, or take part right here: vote, offer a topic and sign on the cards that come into this chat.",
  see: "See what we do",
});
