import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { turnSession } from "../common/turn-session.ts";

/** Who facilitates the next session and the one after it, and the question whether one can. */
export const rota = (locale: Locale) => ({
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
  givenUp: "You said you can’t facilitate. We’re asking others; it’s your turn until somebody takes it.",
  doIt: "I’ll do it",
  cannot: "I can’t",
  /** `next`: whether it is the next session that has no date yet, or the one after it */
  asked: (at: number | null, next: boolean): string => {
    if (at !== null) return `Can you facilitate on ${locale.date(at)}?`;
    return next ? "Can you facilitate the next session?" : "Can you facilitate the session after next?";
  },
  askedUntil: (until: number): string =>
    `Only you see this. Without an answer by ${locale.date(until)}, ${locale.time(until)}, we ask somebody else.`,
  taken: "Thank you. It’s your turn now.",
  declined: "Thanks for saying so. We ask somebody else, and nobody is told.",
  session: turnSession(locale),
  askedToSwap: ({ name }: Named, theirs: string, yours: string) =>
    `${name} asks to swap turns: you’d facilitate ${theirs}, and they’d facilitate ${yours}.`,
  onlyTheTwo: "Only the two of you see this.",
  swap: "Swap",
  keepMine: "Keep mine",
  swapped: "Swapped.",
  kept: "You keep your turn.",
  askedToPause: "You missed two of your turns. Pause for now?",
  pauseHint: "Only you see this. If you pause, you get no turns, and keep your place for when you come back.",
  pause: "Pause",
  keepTurns: "Keep my turns",
  paused: "You’re off the rota for now. You can join it again on People at any time.",
  turnsKept: "You keep your turns.",
});
