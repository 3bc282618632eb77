import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isolated } from "@guildhall/shared/domain/isolated";
import { dialogs } from "../../../messages/dialogs.ts";
import { founding } from "../../../messages/founding.ts";
import { type Element, heading, line, run, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { fingerprint } from "./fingerprint.ts";
import { buttons, moreInTab, notice } from "./parts.ts";
import { resultOf } from "./poll-result.ts";
import { button, openButton } from "./press.ts";
import { type Adopting, adoptingIn, contractVoteOf } from "./principles.ts";

const text = founding.wording;
/** How many ranks are shown: all of them are on the card of the vote. */
const RANKED = 15;

/** The card of the wording: from the result of the vote to the adopted principles. */
export function wordingDrawing(context: CardContext): Drawing {
  const { state, viewer } = context;
  const adopting = adoptingIn(context.subject, state);
  const draft = adopting?.draft ?? [];
  const head = [heading(text.title), ...notice(viewer?.notice)];
  if (adopting === null) return { summary: text.summary, rows: 1, body: () => [...head, overLine(state)] };
  return draft.length === 0
    ? {
        summary: text.summary,
        rows: RANKED,
        body: (rows) => [...head, ...choosing(adopting, state, rows)],
        open: adopting,
        runner: () => firstDraft(adopting, context),
      }
    : {
        summary: text.summary,
        rows: draft.length,
        body: (rows) => [
          ...head,
          words(text.draft),
          ...draft.slice(0, rows).flatMap(principleLines),
          ...moreInTab(draft.length - rows),
        ],
        open: adopting,
        runner: () => runnerActions(draft, context),
      };
}

const overLine = ({ contracts }: FoundedCommunity): Element => {
  const contract = contracts.at(-1);
  return words(contract === undefined ? text.abandoned : text.over(contract.version));
};

/** The result of the vote, while nothing has been drafted from it. */
function choosing(workshop: Adopting, state: FoundedCommunity, rows: number): readonly Element[] {
  const vote = contractVoteOf(workshop, state);
  if (vote === null || vote.outcome.turnout === 0) return [words(text.nobodyVoted)];
  return [words(text.choose), ...resultOf(vote.poll, vote.outcome, state, rows).slice(1)];
}

function principleLines({ text: worded, from, votes }: Principle, index: number): readonly Element[] {
  const origin = votes === null ? text.byHand : text.votes(votes);
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
      : [line([run(`${text.insteadOf}${isolated(from.text)}`, { isSubtle: true })], { spacing: "None" })]),
  ];
}

function firstDraft(workshop: Adopting, context: CardContext): readonly Element[] {
  const vote = contractVoteOf(workshop, context.state);
  const isRanked = Object.values(vote?.outcome.tally ?? {}).some((votes) => votes > 0);
  const choose = openButton("choose", context, { title: dialogs.choose.open, style: "positive" });
  return buttons([
    isRanked ? choose : openButton("wording", context, { title: text.another, style: "positive" }),
  ]);
}

const runnerActions = (draft: readonly Principle[], context: CardContext): readonly Element[] =>
  buttons([
    button("adopt", context, { seen: fingerprint(draft) }, { title: text.adopt, style: "positive" }),
    openButton("wording", context, { title: dialogs.wording.open }),
  ]);
