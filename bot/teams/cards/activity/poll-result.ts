import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import {
  type Poll,
  type PollOutcome,
  type Tie,
  winnerOf,
} from "@guildhall/shared/domain/community/polls/part";
import { activities } from "../../../messages/activities.ts";
import { line, run, typed, words, type Element, type TextOnly } from "../elements.ts";
import { moreInTab, optionText, shortened, subtle } from "./parts.ts";
import { hiddenIn } from "./card-context.ts";

const text = activities.vote;
/** how many ties are shown, and how many options of each */
const NAMED = 4;

/** Says that a poll was cancelled, or the workshop that it belonged to. */
export const cancelledLine = ({ subject }: Poll): Element<TextOnly> =>
  words(subject.kind === "contract" ? activities.stopped : text.cancelled, { spacing: "Small" });

/** The result of a poll: the ranking with the votes, the ties, and what broke them. */
export function resultOf(
  poll: Poll,
  outcome: PollOutcome,
  state: FoundedCommunity,
  rows: number,
): readonly Element<TextOnly>[] {
  const hidden = hiddenIn(state);
  const options = new Map(poll.options.map((option) => [option.id, option]));
  const textOf = (id: OptionId): string => {
    const option = options.get(id);
    return option === undefined || hidden.has(id) ? activities.hidden : optionText(option);
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
          items: [line([run(text.tally(outcome.tally[id] ?? 0), look)], { horizontalAlignment: "Right" })],
        },
      ],
    };
  });
  return [
    words(text.closed(outcome.turnout), { spacing: "Small" }),
    ...ranked.slice(0, rows),
    ...moreInTab(ranked.length - rows),
    ...outcome.ties.slice(0, NAMED).map((tie) => tieLine(tie, textOf)),
    ...decisionLine(poll, winner !== null, state),
  ];
}

const tieLine = ({ options, votes, brokenBy }: Tie, textOf: (id: OptionId) => string): Element<TextOnly> =>
  line(
    [
      run(`${text.tie.before}${text.tie.each(votes)}`, { isSubtle: true }),
      run(
        options
          .slice(0, NAMED)
          .map((id) => `“${isolated(shortened(textOf(id)))}”`)
          .join(", "),
      ),
      run(`${options.length > NAMED ? text.tie.more(options.length - NAMED) : ""}${text.tie[brokenBy]}`, {
        isSubtle: true,
      }),
    ],
    { spacing: "Small" },
  );

function decisionLine(
  { id, subject }: Poll,
  won: boolean,
  { logistics }: FoundedCommunity,
): readonly Element<TextOnly>[] {
  if (subject.kind !== "logistics") return [];
  if (!won) return [subtle(text.nothingDecided)];
  const decision = logistics.decisions[subject.element].find(({ poll }) => poll === id);
  return decision === undefined ? [] : [subtle(text.decided(decision.reviewAt))];
}
