import type { ItemDraft, ItemKind } from "../../../domain/agenda.ts";

const kinds: Record<ItemKind, string> = {
  opening: "Opening",
  topic: "Topic",
  break: "Break",
  closing: "Closing",
};

/** What items of an agenda are called. */
export const agendaWords = () => ({
  kinds,
  /** an item's title, or if it has none of its own, what its kind is called */
  titleOf: ({ title, kind }: Pick<ItemDraft, "title" | "kind">): string => title ?? kinds[kind],
});
