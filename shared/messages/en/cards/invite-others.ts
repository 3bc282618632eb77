import { isolated } from "../../../domain/isolated.ts";

/** The card for those who are invited and have not taken part yet. */
export const inviteOthers = () => ({
  title: (name: string): string => `You are invited to ${isolated(name)}`,
  what: "We meet to learn from each other. Everybody in this chat is welcome; you don’t need to know anything in advance.",
  how: "Open the **Guildhall** tab of this chat, or take part right here: vote, offer a topic and sign on the cards in this chat.",
  see: "See what we do",
});
