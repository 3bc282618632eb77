import type { ItemDraft, ItemKind } from "../../../domain/agenda.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const agenda = (locale: Locale) => {
  const { number, time, date } = locale;
  const { count, minutes } = words(locale);
  const kinds: Record<ItemKind, string> = {
    opening: "Opening",
    topic: "Topic",
    break: "Break",
    closing: "Closing",
  };

  return {
    title: "Title",
    titlePlaceholder: "What is it about?",
    presenterOptional: "Presenter (optional)",
    minutes: "Minutes",
    kind: "Kind",
    kinds,
    /** what an item is called: its title, or what its kind is called */
    titleOf: ({ title, kind }: Pick<ItemDraft, "title" | "kind">) => title ?? kinds[kind],
    heading: "Agenda",
    empty: "Nothing on the agenda yet.",
    add: "Add to the agenda",
    addItem: "Add an item",
    addTo: (at: number | null) =>
      at === null
        ? "Add to the agenda of the session without a date"
        : `Add to the agenda of ${date(at)}, ${time(at)}`,
    of: (at: number | null) =>
      at === null ? "Agenda of the session without a date" : `Agenda of ${date(at)}, ${time(at)}`,
    over: (by: number) => `${minutes(by)} too long`,
    total: (howMany: number, sum: number) => `${count(howMany, "item")} · ${minutes(sum)} in all`,
    moveUp: (title: string) => `Move ${isolated(title)} up`,
    moveDown: (title: string) => `Move ${isolated(title)} down`,
    remove: (title: string) => `Remove ${isolated(title)}`,
    edit: (title: string) => `Edit ${isolated(title)}`,
    removed: (title: string) => `Removed: ${isolated(title)}`,
    undoRemove: (title: string) => `Undo: put ${isolated(title)} back`,
    moved: (title: string, place: number, of: number) =>
      `${isolated(title)} is now ${number(place)} of ${number(of)}.`,
    dragHint: "Drag an item to move it, or press Alt with the up or down arrow key.",
    full: (most: number) => `The agenda is full: ${number(most)} items is the most.`,
    before: (sessions: readonly number[]) =>
      sessions.length === 1
        ? `Parked in session ${number(sessions[0] ?? 0)}`
        : `Parked in sessions ${sessions.map(number).join(", ")}`,
    minutesRange: (least: number, most: number) =>
      `Give it ${number(least)} to ${number(most)} whole minutes.`,
    titleMissing: "Give it a title.",
  };
};
