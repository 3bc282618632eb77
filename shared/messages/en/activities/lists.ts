import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

/** Lists, whatever they are about. */
export const lists = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, list } = locale;
  const { count } = words(locale);
  const who = ({ name, isMe }: Named) => (isMe ? "you" : name);
  const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

  return {
    field: "Your entry",
    add: "Add",
    anonymous:
      "Nobody here ever sees who wrote what. The server’s operator could until the list closes; after that, nobody can.",
    anonymousMore:
      "Who wrote what is stored encrypted. Guildhall’s operator holds the key while the list is open; when it closes, the key is destroyed.",
    named: shared.named,
    asMany: "Write as many as you like.",
    limited: (most: number, left: number) =>
      left === 0
        ? `You have used all ${number(most)} of your entries. Change or remove one to add another.`
        : `${shared.entries(most)} each, ${number(left)} left.`,
    soFar: shared.entriesSoFar,
    inAll: shared.entries,
    waiting: (howMany: number) =>
      `${count(howMany, "new entry", "new entries")}. Move your pointer off the list to see them.`,
    empty: shared.empty,
    entriesOf: (prompt: string) => `Entries: ${isolated(prompt)}`,
    yours: "Yours",
    by: (names: readonly Named[]) => sentence(list(names.map(who))),
    also: (texts: readonly string[]) =>
      `Also worded as: ${texts.map((text) => `“${isolated(text)}”`).join(", ")}`,
    hidden: shared.hidden,
    hiddenOwn: (text: string) => `Yours, hidden from everybody else: “${isolated(text)}”`,
    actions: (text: string) => `What to do with “${isolated(text)}”`,
    actionsHidden: "What to do with the hidden entry",
    edit: "Edit",
    remove: "Remove",
    hide: "Hide",
    show: "Show again",
    merge: "Merge with…",
    mergeWhich: (text: string) => `Which one do you want to merge with “${isolated(text)}”?`,
    mergeWith: (text: string) => `Merge with this one: “${isolated(text)}”`,
    mergePick: "Merge with this one",
    mergeWording: "Wording for both",
    mergeBoth: "Merge them",
    undo: "Undo the merge",
    close: shared.closeList,
    closeAsk: "Close the list now? Nobody can add to it afterwards.",
    closeNow: "Close it",
    keepOpen: "Keep it open",
    over: "Closed",
    closed: shared.listClosed,
  };
};
