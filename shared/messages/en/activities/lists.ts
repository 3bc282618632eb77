import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";

/** Lists, whatever they are about. */
export const lists = (locale: Locale) => {
  const { number, list } = locale;
  const { count } = words(locale);
  const who = ({ name, isMe }: Named) => (isMe ? "you" : name);
  const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const entries = (howMany: number) => count(howMany, "entry", "entries");

  return {
    field: "Your entry",
    add: "Add",
    adding: "Adding…",
    anonymous:
      "Nobody here ever sees who wrote what. Until this list closes, the server’s operator could; then nobody can.",
    anonymousMore:
      "Who wrote what is stored locked. Whoever operates Guildhall’s server holds the key while the list is open; when it closes, the key is destroyed.",
    named: "Your name stands beside what you write.",
    asMany: "Write as many as you like.",
    limited: (most: number, left: number) =>
      left === 0
        ? `You have written your ${number(most)}. Change or remove one to write another.`
        : `${entries(most)} each, ${number(left)} left.`,
    soFar: (howMany: number) => `${entries(howMany)} so far`,
    inAll: (howMany: number) => entries(howMany),
    waiting: (howMany: number) =>
      `${count(howMany, "new entry", "new entries")} as soon as your pointer leaves the list.`,
    empty: "Nothing yet. Yours can be the first.",
    entriesOf: (prompt: string) => `Entries: ${isolated(prompt)}`,
    yours: "Yours",
    by: (names: readonly Named[]) => sentence(list(names.map(who))),
    also: (texts: readonly string[]) =>
      `Also put as: ${texts.map((text) => `“${isolated(text)}”`).join(", ")}`,
    hidden: "Hidden by who runs this",
    hiddenOwn: (text: string) => `Yours, and shown to nobody else: “${isolated(text)}”`,
    actions: (text: string) => `What to do with “${isolated(text)}”`,
    actionsHidden: "What to do with the hidden entry",
    edit: "Edit",
    remove: "Remove",
    hide: "Hide",
    show: "Show again",
    merge: "Says the same as…",
    mergeWhich: (text: string) => `Which one says the same as “${isolated(text)}”?`,
    mergeWith: (text: string) => `Merge with “${isolated(text)}”`,
    mergePick: "This one",
    mergeWording: "How shall both read?",
    mergeBoth: "Merge them",
    undo: "Undo the merge",
    left: (howMany: number) => `${count(howMany, "character")} left`,
    tooLong: (howMany: number) => `${count(howMany, "character")} too long`,
    close: "Close the list",
    closeAsk: "Close the list now? Nobody can add to it afterwards.",
    closeNow: "Close it",
    keepOpen: "Keep it open",
    over: "Closed",
    closed: (howMany: number) => `This list is closed. ${entries(howMany)}.`,
  };
};
