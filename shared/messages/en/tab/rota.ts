import { isolated } from "../../../domain/isolated.ts";
import type { Named } from "../../named.ts";

/** Who facilitates the next session, and the one after it. */
export const rota = () => ({
  now: (holder: Named | null): string => {
    if (holder === null) return "Nobody has this turn yet. Whoever presses Begin facilitates this session.";
    return holder.isMe
      ? "It’s your turn to facilitate this session."
      : `It’s ${holder.name}’s turn to facilitate this session. If they aren’t here, whoever presses Begin does.`;
  },
  guest: (name: string) =>
    `${isolated(name)}, a guest, facilitates this session. Whoever presses Begin runs the panel for them.`,
  afterGuest: (name: string) => `Next after that: ${isolated(name)}, a guest.`,
  after: ({ name, isMe }: Named): string => (isMe ? "You’re next after that." : `Next after that: ${name}.`),
});
