import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Entry } from "@guildhall/shared/domain/community/collections/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { line, run, typed, type Element, type TextOnly } from "../elements.ts";
import type { List } from "./list.ts";
import { moreInTab, newest, subtle } from "./parts.ts";

/** The bad entries that the entries of a good list turn round. */
export function badOf({ purpose }: List, state: FoundedCommunity): readonly Entry[] {
  if (purpose.kind !== "good") return [];
  const bad = state.collections.find(
    (each) => each.purpose.kind === "bad" && each.purpose.workshop === purpose.workshop,
  );
  return bad?.entries.filter(({ hidden }) => !hidden) ?? [];
}

/** Each bad entry with the good ones that turn it round, then the good ones that turn none round. */
export function turnedRound(
  shownBad: readonly Entry[],
  allBad: number,
  entries: readonly Entry[],
  rows: number,
  texts: CardTexts,
): readonly Element<TextOnly>[] {
  const good = (entry: Entry, number: string) =>
    line([run(`→ ${number} `, { isSubtle: true }), typed(entry.hidden ? texts.card.hidden : entry.text)], {
      spacing: "None",
    });
  const ofTheirOwn = entries.filter(({ twin }) => twin === null);
  return [
    ...shownBad.flatMap((bad, index) => [
      line([run(`${index + 1}. `, { isSubtle: true }), typed(bad.text, { isSubtle: true })], {
        spacing: "Small",
      }),
      ...turnsOf(bad, entries)
        .slice(0, rows)
        .map((entry, place) => good(entry, goodNumber(index + 1, place))),
    ]),
    ...moreInTab(allBad - shownBad.length, texts),
    ...(ofTheirOwn.length === 0
      ? []
      : [
          subtle(texts.list.ofTheirOwn),
          ...newest(ofTheirOwn, rows, texts, (entry, place) => good(entry, goodNumber(0, place))),
        ]),
  ];
}

const turnsOf = (bad: Entry, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ twin }) => twin === bad.id);

/** `2.1`: the first that turns the second bad one round; `0.1`: the first that turns none round. */
const goodNumber = (bad: number, place: number): string => `${bad}.${place + 1}`;
