import type { CardTexts } from "@guildhall/shared/messages/bot";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import {
  type Poll,
  type PollOutcome,
  type Tie,
  winnerOf,
} from "@guildhall/shared/domain/community/polls/part";
import { line, run, typed, words, type Element, type TextOnly } from "../elements.ts";
import { moreInTab, optionText, shortened, subtle } from "./parts.ts";
import { hiddenIn, type Told } from "./card-context.ts";

/** how many ties are shown, and how many options of each */
const NAMED = 4;

/** Says that a poll was cancelled, or the workshop that it belonged to. */
export const cancelledLine = ({ subject }: Poll, texts: CardTexts): Element<TextOnly> =>
  words(subject.kind === "contract" ? texts.card.stopped : texts.vote.cancelled, { spacing: "Small" });

/** The result of a poll: the ranking with the votes, the ties, and what broke them. */
export function resultOf(
  poll: Poll,
  outcome: PollOutcome,
  { state, texts }: Told,
  rows: number,
): readonly Element<TextOnly>[] {
  const hidden = hiddenIn(state);
  const options = new Map(poll.options.map((option) => [option.id, option]));
  const textOf = (id: OptionId): string => {
    const option = options.get(id);
    return option === undefined || hidden.has(id) ? texts.card.hidden : optionText(option, texts);
  };
  const winner = winnerOf(outcome);
  const ranked = outcome.ranking.map((id, index): Element<TextOnly> => {
    const won = id === winner;
    const look = won ? ({ weight: "Bolder" } as const) : {};
    return {
      type: "ColumnSet",
      spacing: "Small",
      columns: [
        {
          type: "Column",
          width: "stretch",
          items: [line([run(won ? "★ " : `${index + 1}. `, { isSubtle: true }), typed(textOf(id), look)])],
        },
        {
          type: "Column",
          width: "auto",
          items: [
            line([run(texts.vote.tally(outcome.tally[id] ?? 0), look)], { horizontalAlignment: "Right" }),
          ],
        },
      ],
    };
  });
  return [
    words(texts.vote.closed(outcome.turnout), { spacing: "Small" }),
    ...ranked.slice(0, rows),
    ...moreInTab(ranked.length - rows, texts),
    ...outcome.ties.slice(0, NAMED).map((tie) => tieLine(tie, textOf, texts)),
    ...decisionLine(poll, winner !== null, { state, texts }),
  ];
}

const tieLine = (
  { options, votes, brokenBy }: Tie,
  textOf: (id: OptionId) => string,
  texts: CardTexts,
): Element<TextOnly> =>
  line(
    [
      run(`${texts.vote.tie.before}${texts.vote.tie.each(votes)}`, { isSubtle: true }),
      run(
        options
          .slice(0, NAMED)
          .map((id) => `“${isolated(shortened(textOf(id)))}”`)
          .join(", "),
      ),
      run(
        `${options.length > NAMED ? texts.vote.tie.more(options.length - NAMED) : ""}${texts.vote.tie[brokenBy]}`,
        {
          isSubtle: true,
        },
      ),
    ],
    { spacing: "Small" },
  );

function decisionLine(
  { id, subject }: Poll,
  won: boolean,
  { state, texts }: Told,
): readonly Element<TextOnly>[] {
  if (subject.kind !== "logistics") return [];
  if (!won) return [subtle(texts.vote.nothingDecided)];
  const decision = state.logistics.decisions[subject.element].find(({ poll }) => poll === id);
  return decision === undefined ? [] : [subtle(texts.vote.decided(decision.reviewAt))];
}
