import { heardIn, type Heard } from "@guildhall/shared/reading/objections";
import type { PollReading } from "@guildhall/shared/reading/poll";
import { readWorkshop } from "@guildhall/shared/reading/workshop";
import { type Element, line, run, typed, type TextOnly, words } from "../elements.ts";
import type { CardContext } from "./card-context.ts";
import { moreInTab, subtle } from "./parts.ts";

type Lines = readonly Element<TextOnly>[];

/** The principles that a vote on objections asks about; none on the card of any other vote, or once it is over. */
export function askedAbout({ subject, progress }: PollReading, { reader }: CardContext): readonly string[] {
  if (subject.kind !== "objections" || progress.phase !== "open") return [];
  const workshop = readWorkshop(reader)?.workshop;
  return workshop?.step === "adopting" ? workshop.draft.map(({ text }) => text) : [];
}

/** As many of these as fit, numbered. */
export const numbered = (principles: readonly string[], rows: number, { texts }: CardContext): Lines => [
  ...principles
    .slice(0, rows)
    .map((text, index) =>
      line([run(`${texts.card.place(index + 1)} `, { isSubtle: true }), typed(text)], { spacing: "Small" }),
    ),
  ...moreInTab(principles.length - rows, texts),
];

/** What came of a vote on objections; null for any other vote. */
export function objectionsOf(poll: PollReading, context: CardContext, rows: number): Lines | null {
  const heard = heardIn(poll);
  return heard === null
    ? null
    : [words(context.texts.objections.heard(heard.fine, heard.notYet)), ...reasonsOf(heard, context, rows)];
}

/** The reasons, with the names that were added. */
export const reasonsOf = ({ reasons }: Heard, { nameOf, texts }: CardContext, rows: number): Lines => [
  ...reasons
    .slice(0, rows)
    .map(({ text, by }) =>
      line(
        [
          run("• ", { isSubtle: true }),
          ...(by === null ? [] : [run(`${texts.objections.saidBy(nameOf(by))} `, { isSubtle: true })]),
          typed(text),
        ],
        { spacing: "Small" },
      ),
    ),
  ...(reasons.length > rows ? [subtle(texts.card.moreInTab(reasons.length - rows))] : []),
];
