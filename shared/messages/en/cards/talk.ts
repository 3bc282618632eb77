import { isolated } from "../../../domain/isolated.ts";
import type { Spoken } from "../../../domain/talk-words.ts";
import type { Locale } from "../../locale.ts";
import { timeOnCard, whenOnCard } from "../../on-card.ts";
import { outlookWords } from "../common/outlook-words.ts";
import { quoted } from "../common/quoted.ts";
import { words } from "../common/words.ts";

/** What the bot answers to words in the chat. */
export const talk = (locale: Locale) => {
  const { number, date, time } = locale;
  const { count, minutes } = words(locale);
  return {
    agenda: {
      summary: "The agenda",
      running: (n: number): string => `Session ${number(n)} is running`,
      next: (n: number): string => `Agenda of session ${number(n)}`,
      empty: "Nothing is on it yet.",
      at: (at: number): string => timeOnCard(at),
      on: "now",
      over: "✓",
      minutes: (n: number): string => ` · ${minutes(n)}`,
      by: (who: string): string => ` · ${who}`,
    },
    rota: {
      summary: "Who facilitates next",
      title: "Who facilitates next",
      none: "No turns are named yet. They are as soon as two people are on the rota, on the page **People** of the Guildhall tab.",
      turn: (who: string, at: number | null, confirmed: boolean): string => {
        const what = `${who}${confirmed ? "" : ", not confirmed yet"}`;
        return at === null ? what : `${what} · ${date(at)}, ${time(at)}`;
      },
      nobody: "Nobody yet",
      guest: (name: string): string => `${isolated(name)} (guest)`,
    },
    next: {
      summary: "The next session",
      title: (n: number): string => `Next session: ${number(n)}`,
      running: (n: number): string => `Session ${number(n)} is running now.`,
      at: (at: number): string => `${whenOnCard(at)}.`,
      wasDue: (at: number): string => `It was due on ${whenOnCard(at)}.`,
      undated: "It has no date yet.",
      moved: (from: number): string => `Moved from ${whenOnCard(from)}.`,
      cancelled: (at: number): string => `The session of ${whenOnCard(at)} is cancelled.`,
      inOutlook: outlookWords(),
      agenda: (items: number): string =>
        items === 0 ? "Its agenda is still empty." : `${count(items, "item")} on its agenda.`,
    },
    backlog: {
      summary: "Topics in the backlog",
      title: "Topics in the backlog",
      votes: (n: number): string => ` · ${count(n, "vote")}`,
      none: "No topics are waiting. Offer one with **add topic:** and its title.",
    },
    added: (title: string): string => `Added to the backlog: ${quoted(title)}`,
    addWhat: "Which topic? Write its title after “add topic:”, for example “add topic: CI in ten minutes”.",
    notAdded: (why: string): string => `The topic was not added. ${why}`,
    moved: (name: string): string => `${name} has moved to another chat.`,
    unfounded:
      "There is no community here yet. Mention me with “set up”, or open the Guildhall tab, to create it.",
    didYouMean: (likely: Spoken): string =>
      likely === "add topic:"
        ? "I don’t know that. Did you mean “add topic:” with a title behind it?"
        : `I don’t know that. Did you mean “${likely}”? Mention me with that alone.`,
  };
};
