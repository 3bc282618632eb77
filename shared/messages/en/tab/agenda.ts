import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { agendaWords } from "../common/agenda-words.ts";
import { words } from "../common/words.ts";

export const agenda = (locale: Locale) => {
  const { number, time, date } = locale;
  const { count, minutes } = words(locale);

  return {
    title: "Title",
    titlePlaceholder: "What is it about?",
    presenterOptional: "Presenter (optional)",
    minutes: "Minutes",
    kind: "Kind",
    ...agendaWords(),
    heading: "Agenda",
    empty: "The agenda is empty.",
    add: "Add to the agenda",
    addItem: "Add an item",
    addTo: (at: number | null) =>
      at === null
        ? "Add to the agenda of the undated session"
        : `Add to the agenda of ${date(at)}, ${time(at)}`,
    of: (at: number | null) =>
      at === null ? "Agenda of the undated session" : `Agenda of ${date(at)}, ${time(at)}`,
    over: (by: number) => `${minutes(by)} too long`,
    total: (howMany: number, sum: number) => `${count(howMany, "item")} · ${minutes(sum)} in total`,
    moveUp: (title: string) => `Move ${isolated(title)} up`,
    moveDown: (title: string) => `Move ${isolated(title)} down`,
    remove: (title: string) => `Remove ${isolated(title)}`,
    edit: (title: string) => `Edit ${isolated(title)}`,
    removed: (title: string) => `Removed: ${isolated(title)}`,
    undoRemove: (title: string) => `Undo: restore ${isolated(title)}`,
    moved: (title: string, place: number, of: number) =>
      `${isolated(title)} is now ${number(place)} of ${number(of)}.`,
    dragHint: "Drag an item to move it, or press Alt with the up or down arrow key.",
    full: (most: number) => `The agenda is full: it holds ${number(most)} items.`,
    before: (sessions: readonly number[]) =>
      sessions.length === 1
        ? `Parked in session ${number(sessions[0] ?? 0)}`
        : `Parked in sessions ${sessions.map(number).join(", ")}`,
    minutesRange: (least: number, most: number) => `Enter ${number(least)} to ${number(most)} whole minutes.`,
    titleMissing: "Give it a title.",
  };
};
