import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

const youOr = ({ name, isMe }: Named): string => (isMe ? "you" : name);

/** Changing who has which turn, on the page *People*. */
export const turnChanges = (locale: Locale) => {
  const { date, time, list } = locale;
  return {
    change: "Swap or change turns",
    /** `last`: the session after the last upcoming one */
    session: (at: number | null, last: boolean): string => {
      if (at === null) return last ? "the session after that" : "the next session";
      return `the session of ${date(at)}, ${time(at)}`;
    },
    asked: ({ name }: Named, theirs: string, yours: string) =>
      `${name} asks to swap turns: you’d facilitate ${theirs}, and they’d facilitate ${yours}.`,
    onlyYou: "Only the two of you see this.",
    swap: "Swap",
    keepMine: "Keep mine",
    swapped: "Swapped.",
    kept: "You keep your turn.",
    waiting: ({ name }: Named, theirs: string) =>
      `You’ve asked ${name} to swap, so that you’d facilitate ${theirs}.`,
    takeBack: "Take it back",
    takenBack: "Taken back.",
    offer: ({ name }: Named) => `Swap with ${name}`,
    offered: ({ name }: Named) => `We’ve asked ${name} privately.`,
    arrange: (one: Named, other: Named) => `Swap ${youOr(one)} and ${youOr(other)}`,
    arrangeAsk:
      "Swap these two turns now? Nobody is asked first, so this is for when somebody can’t be reached.",
    arrangeNow: "Swap them",
    leaveThem: "Leave them",
    changed: {
      swap: (by: readonly Named[]) => `Turns swapped by ${list(by.map(youOr))}.`,
      order: (by: readonly Named[]) => `Order set by ${list(by.map(youOr))}.`,
      guest: (by: readonly Named[]) => `Guest set by ${list(by.map(youOr))}.`,
    },
    undo: "Undo",
    undone: "Undone. The turns are as they were before.",
  };
};
