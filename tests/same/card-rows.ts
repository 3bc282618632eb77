import type { AdaptiveCard, Element } from "../../bot/teams/cards/elements.ts";
import { type Claiming, readable } from "./claims.ts";

// A card as a person reads it, and what several kinds of cards say in the same way.

/** A line of a card, with the buttons beside it. */
export interface Row {
  /** as it is drawn */
  readonly drawn: readonly string[];
  readonly runs: readonly string[];
  readonly text: string;
  readonly buttons: readonly string[];
}

const rowOf = (drawn: readonly string[], buttons: readonly string[]): Row => ({
  drawn,
  runs: drawn.map(readable),
  text: readable(drawn.join("")),
  buttons,
});

export function rowsIn(elements: readonly Element[]): readonly Row[] {
  return elements.flatMap((element): readonly Row[] => {
    switch (element.type) {
      case "TextBlock":
        return [rowOf([element.text], [])];
      case "RichTextBlock":
        return [
          rowOf(
            element.inlines.map(({ text }) => text),
            [],
          ),
        ];
      case "ActionSet":
        return [
          rowOf(
            [],
            element.actions.map(({ title }) => title ?? ""),
          ),
        ];
      case "Container":
        return rowsIn(element.items);
      case "ColumnSet": {
        const inside = element.columns.flatMap(({ items }) => rowsIn(items));
        return [
          rowOf(
            inside.flatMap(({ drawn }) => drawn),
            inside.flatMap(({ buttons }) => buttons),
          ),
        ];
      }
    }
  });
}

/** The card of one member, or the one that all see alike: that says nothing of what is one person's own. */
export interface Seen {
  readonly card: AdaptiveCard;
  readonly own: boolean;
  readonly saying: Claiming;
}

/** Whether a card has a button of this name. */
export const offers = (card: AdaptiveCard, name: string): boolean =>
  rowsIn(card.body).some(({ buttons }) => buttons.includes(name));

/** Whether whoever sees it can do what is for those alone who run it. */
const isForRunner = (rows: readonly Row[]): boolean =>
  rows.some(({ text }) => text === "Only organisers see this.");

export function sayRunning({ own, saying }: Seen, rows: readonly Row[], what: string, may: string): void {
  if (!own) return;
  saying.say(`${what}: ${may}`, isForRunner(rows));
  const runBy = rows.find(({ text }) => text.startsWith("Run by "));
  if (runBy !== undefined && !isForRunner(rows)) saying.say(`${what}: run by`, runBy.text);
}

export const closesItself = (rows: readonly Row[]): boolean =>
  rows.some(({ text }) => text.startsWith("Open until "));
