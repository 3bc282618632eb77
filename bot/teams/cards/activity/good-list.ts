import { type EntryReading, readCollection, type Turns, turnsOf } from "@guildhall/shared/reading/collection";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import { line, run, typed, type Element, type TextOnly } from "../elements.ts";
import type { ListSubject } from "./list.ts";
import { moreInTab, newest, subtle } from "./parts.ts";

/** The good list of a card beside its bad one; null if it is no good list, or there is nothing to turn round. */
export function turnsOn(subject: ListSubject, reader: CommunityReader): Turns | null {
  if (subject.kind === "topics") return null;
  const good = readCollection(reader, subject.collection);
  if (good?.purpose.kind !== "good") return null;
  const { workshop } = good.purpose;
  const bad = (reader.slices.collections ?? [])
    .flatMap((id) => readCollection(reader, id) ?? [])
    .find(({ purpose }) => purpose.kind === "bad" && purpose.workshop === workshop);
  const turns = bad === undefined ? null : turnsOf(bad, good);
  return turns === null || turns.pairs.length === 0 ? null : turns;
}

/** Each bad entry with the good ones that turn it round, then the good ones that turn none round. */
export function turnedRound(
  { pairs, others }: Turns,
  rows: number,
  texts: CardTexts,
): readonly Element<TextOnly>[] {
  const good = (entry: EntryReading, bad: number, place: number) =>
    line(
      [
        run(`${texts.card.placeUnder(bad, place + 1)} `, { isSubtle: true }),
        typed(entry.hidden ? texts.card.hidden : entry.text),
      ],
      {
        spacing: "None",
      },
    );
  return [
    ...pairs.slice(0, rows).flatMap(({ bad, good: turns }, index) => [
      line(
        [run(`${texts.card.place(index + 1)} `, { isSubtle: true }), typed(bad.text, { isSubtle: true })],
        {
          spacing: "Small",
        },
      ),
      ...turns.slice(0, rows).map((entry, place) => good(entry, index + 1, place)),
      ...moreInTab(turns.length - rows, texts),
    ]),
    ...moreInTab(pairs.length - rows, texts),
    ...(others.length === 0
      ? []
      : [
          subtle(texts.list.ofTheirOwn),
          ...newest(others, rows, texts, (entry, place) => good(entry, 0, place)),
        ]),
  ];
}
