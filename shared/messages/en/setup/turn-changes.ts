import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { turnSession } from "../common/turn-session.ts";

const youOr = ({ name, isMe }: Named): string => (isMe ? "you" : name);

/** Changing who has which turn, on the page *People*. */
export const turnChanges = (locale: Locale) => {
  const { list, number } = locale;
  return {
    change: "Swap or change turns",
    session: turnSession(locale),
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
    guest: "A guest…",
    guestForm: (session: string) => `A guest facilitates ${session}`,
    guestName: "Name of the guest",
    guestHint:
      "For somebody who isn’t a member. The session counts for nobody, and whoever has the turn now gets the next one.",
    guestSave: "Save",
    guestSaved: (name: string) => `${name} facilitates as a guest.`,
    noGuest: "No guest after all",
    noGuestAsk: "Is the guest not coming? Then nobody has this turn, and anybody on the rota can take it.",
    noGuestNow: "Nobody has it",
    noGuestKeep: "Keep the guest",
    order: "Set the order",
    orderHint:
      "The first ones have the announced turns, and those after them get the next ones, whoever would be next otherwise.",
    place: (at: number) => number(at),
    up: ({ name, isMe }: Named, place: number) =>
      `Move ${isMe ? "yourself" : name} up from place ${number(place)}`,
    down: ({ name, isMe }: Named, place: number) =>
      `Move ${isMe ? "yourself" : name} down from place ${number(place)}`,
    moved: ({ name, isMe }: Named, place: number, of: number) =>
      `${isMe ? "You’re" : `${name} is`} now ${number(place)} of ${number(of)}.`,
    orderSave: "Save the order",
    orderSaved: "The order is saved.",
    changed: {
      swap: (by: readonly Named[]) => `Turns swapped by ${list(by.map(youOr))}.`,
      order: (by: readonly Named[]) => `Order set by ${list(by.map(youOr))}.`,
      guest: (by: readonly Named[]) => `Guest set by ${list(by.map(youOr))}.`,
    },
    undo: "Undo",
    undone: "Undone. The turns are as they were before.",
  };
};
