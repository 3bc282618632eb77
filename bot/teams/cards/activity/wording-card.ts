import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import { type Element, heading, line, run, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { fingerprint } from "./fingerprint.ts";
import { buttons, moreInTab, notice } from "./parts.ts";
import { resultOf } from "./poll-result.ts";
import { button, openButton } from "./press.ts";
import { type Adopting, adoptingIn, contractVoteOf } from "./principles.ts";

/** How many ranks are shown: all of them are on the card of the vote. */
const RANKED = 15;

/** The card of the wording: from the result of the vote to the adopted principles. */
export function wordingDrawing(context: CardContext): Drawing {
  const { state, viewer, texts } = context;
  const adopting = adoptingIn(context.subject, state);
  const draft = adopting?.draft ?? [];
  const head = [heading(texts.wording.title), ...notice(viewer?.notice)];
  if (adopting === null)
    return { summary: texts.wording.summary, rows: 1, body: () => [...head, overLine(context)] };
  return draft.length === 0
    ? {
        summary: texts.wording.summary,
        rows: RANKED,
        body: (rows) => [...head, ...choosing(adopting, context, rows)],
        open: adopting,
        runner: () => firstDraft(adopting, context),
      }
    : {
        summary: texts.wording.summary,
        rows: draft.length,
        body: (rows) => [
          ...head,
          words(texts.wording.draft),
          ...draft.slice(0, rows).flatMap((principle, index) => principleLines(principle, index, texts)),
          ...moreInTab(draft.length - rows, texts),
        ],
        open: adopting,
        runner: () => runnerActions(draft, context),
      };
}

const overLine = ({ state, texts }: CardContext): Element => {
  const contract = state.contracts.at(-1);
  return words(contract === undefined ? texts.wording.abandoned : texts.wording.over(contract.version));
};

/** The result of the vote, while nothing has been drafted from it. */
function choosing(workshop: Adopting, context: CardContext, rows: number): readonly Element[] {
  const { state, texts } = context;
  const vote = contractVoteOf(workshop, state);
  if (vote === null || vote.outcome.turnout === 0) return [words(texts.wording.nobodyVoted)];
  return [words(texts.wording.choose), ...resultOf(vote.poll, vote.outcome, context, rows).slice(1)];
}

function principleLines(
  { text: worded, from, votes }: Principle,
  index: number,
  texts: CardTexts,
): readonly Element[] {
  const origin = votes === null ? texts.wording.byHand : texts.wording.votes(votes);
  return [
    line(
      [
        run(`${index + 1}. `, { isSubtle: true }),
        typed(worded, { weight: "Bolder" }),
        run(` · ${origin}`, { isSubtle: true }),
      ],
      { spacing: "Medium" },
    ),
    ...(from === null
      ? []
      : [
          line([run(`${texts.wording.insteadOf}${isolated(from.text)}`, { isSubtle: true })], {
            spacing: "None",
          }),
        ]),
  ];
}

function firstDraft(workshop: Adopting, context: CardContext): readonly Element[] {
  const { texts } = context;
  const vote = contractVoteOf(workshop, context.state);
  const isRanked = Object.values(vote?.outcome.tally ?? {}).some((votes) => votes > 0);
  const choose = openButton("choose", context, { title: texts.dialogs.choose.open, style: "positive" });
  return buttons([
    isRanked ? choose : openButton("wording", context, { title: texts.wording.another, style: "positive" }),
  ]);
}

const runnerActions = (draft: readonly Principle[], context: CardContext): readonly Element[] =>
  buttons([
    button(
      "adopt",
      context,
      { seen: fingerprint(draft) },
      { title: context.texts.wording.adopt, style: "positive" },
    ),
    openButton("wording", context, { title: context.texts.dialogs.wording.open }),
  ]);
