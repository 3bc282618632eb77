import type { SponsorWords } from "@guildhall/shared/messages/bot";
import type { SponsorPageReading } from "@guildhall/shared/reading/sponsors";
import type { Cell } from "./csv.ts";
import type { Section } from "./markdown.ts";
import type { DayOf } from "./sheet.ts";

/** The sponsor page as a document: what members read, in the same order. */
export function sponsorSections(
  { name, purpose, shownAt, figures, sessions, stories }: SponsorPageReading,
  words: SponsorWords,
  dayOf: DayOf,
): readonly Section[] {
  return [
    { level: 1, heading: name, lines: [...(purpose === "" ? [] : [purpose]), words.asOf(shownAt)] },
    {
      ...{ level: 2, heading: words.figures },
      ...(figures === null
        ? { lines: [words.tooLittle] }
        : { list: words.lines(figures).map(({ label, told }) => `${label}: ${told}`) }),
    },
    ...(sessions.length === 0
      ? []
      : [
          {
            ...{ level: 2, heading: words.turnout },
            table: {
              columns: [words.session, words.date, words.cameColumn, words.minutesColumn],
              rows: sessions.map(({ number, begunAt, people, minutes }) => [
                ...[String(number), dayOf(begunAt)],
                ...[people === null ? words.unknown : String(people), String(minutes)],
              ]),
            },
          },
        ]),
    ...(stories.length === 0
      ? []
      : [
          {
            ...{ level: 2, heading: words.stories, lines: [words.storiesNote] },
            list: stories.map(({ text }) => text),
          },
        ]),
    { level: 2, heading: words.counted, lines: [words.source] },
  ];
}

/** The same as one table, a line for each thing. */
export const sponsorSheet = (
  { shownAt, figures, sessions, stories }: SponsorPageReading,
  words: SponsorWords,
  dayOf: DayOf,
): readonly (readonly Cell[])[] => [
  words.sheet.columns,
  ...(figures === null ? [] : words.lines(figures)).map(({ label, told, number }) => [
    ...[words.sheet.figure, null, dayOf(shownAt), label, told, number, null],
  ]),
  ...sessions.map(({ number, begunAt, people, minutes }) => [
    ...[words.session, number, dayOf(begunAt), words.cameColumn, null, people, minutes],
  ]),
  ...stories.map(({ text }) => [words.stories, null, dayOf(shownAt), text, null, null, null]),
];
