import type { CardTexts } from "@guildhall/shared/messages/bot";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { OptionReading, PollReading } from "@guildhall/shared/reading/poll";
import type { PollResult, Ranked, TieReading } from "@guildhall/shared/reading/poll-result";
import { line, run, typed, words, type Element, type TextOnly } from "../elements.ts";
import { moreInTab, optionText, shortened, subtle } from "./parts.ts";

/** how many ties are shown, and how many options of each */
const NAMED = 4;

/** Says that a poll was cancelled, or the workshop that it belonged to. */
export const cancelledLine = (
  { subject }: Pick<PollReading, "subject">,
  texts: CardTexts,
): Element<TextOnly> =>
  words(subject.kind === "contract" ? texts.card.stopped : texts.vote.cancelled, { spacing: "Small" });

/** The result of a poll: how many voted, the ranking, the ties and what broke them, and what was decided. */
export const resultOf = (
  result: PollResult,
  texts: CardTexts,
  rows: number,
): readonly Element<TextOnly>[] => [
  words(texts.vote.closed(result.turnout), { spacing: "Small" }),
  ...tooFewLine(result, texts),
  ...rankingOf(result, texts, rows),
  ...decisionLine(result, texts),
];

const tooFewLine = (
  { undecided, tooFewFor }: PollResult,
  { vote }: CardTexts,
): readonly Element<TextOnly>[] =>
  tooFewFor === null ? [] : [words(vote[undecided ? "tooFew" : "anyway"](tooFewFor), { spacing: "Small" })];

/** The options with their votes, best first, and the ties. */
export const rankingOf = (
  { ranked, ties }: PollResult,
  texts: CardTexts,
  rows: number,
): readonly Element<TextOnly>[] => [
  ...ranked.slice(0, rows).map((each, index) => rankedLine(each, index, texts)),
  ...moreInTab(ranked.length - rows, texts),
  ...ties.slice(0, NAMED).map((tie) => tieLine(tie, texts)),
];

const textOf = (option: OptionReading, texts: CardTexts): string =>
  option.hidden ? texts.card.hidden : optionText(option, texts);

function rankedLine({ option, votes, won }: Ranked, index: number, texts: CardTexts): Element<TextOnly> {
  const look = won ? ({ weight: "Bolder" } as const) : {};
  const name = typed(textOf(option, texts), look);
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      {
        type: "Column",
        width: "stretch",
        items: [line([run(`${won ? "★" : texts.card.place(index + 1)} `, { isSubtle: true }), name])],
      },
      {
        type: "Column",
        width: "auto",
        items: [line([run(texts.vote.tally(votes), look)], { horizontalAlignment: "Right" })],
      },
    ],
  };
}

function tieLine({ options, votes, brokenBy }: TieReading, texts: CardTexts): Element<TextOnly> {
  const { tie } = texts.vote;
  const named = options.slice(0, NAMED).map((each) => `“${isolated(shortened(textOf(each, texts)))}”`);
  const more = options.length > NAMED ? tie.more(options.length - NAMED) : "";
  return line(
    [
      run(`${tie.before}${tie.each(votes)}`, { isSubtle: true }),
      run(named.join(", ")),
      run(`${more}${tie[brokenBy]}`, { isSubtle: true }),
    ],
    { spacing: "Small" },
  );
}

function decisionLine(
  { undecided, decision, tooFewFor }: PollResult,
  { vote }: CardTexts,
): readonly Element<TextOnly>[] {
  if (tooFewFor !== null && undecided) return [];
  if (undecided) return [subtle(vote.nothingDecided)];
  return decision === null ? [] : [subtle(vote.decided(decision.reviewAt))];
}
