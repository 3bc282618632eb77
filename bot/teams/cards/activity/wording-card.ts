import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { WorkshopId } from "@guildhall/shared/domain/kernel/ids";
import { isolated } from "@guildhall/shared/domain/isolated";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { Workshop } from "@guildhall/shared/domain/community/workshop/part";
import { outcomeIn } from "@guildhall/shared/domain/community/polls/part";
import { founding } from "../../../messages/founding.ts";
import { type Element, heading, line, run, typed, words } from "../elements.ts";
import { buttons, choiceField, group, numberField } from "./fields.ts";
import { fingerprint } from "./fingerprint.ts";
import { moreInTab, notice, subtle } from "./parts.ts";
import { resultOf } from "./poll-result.ts";
import { button, PRINCIPLE, seeAction } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

const text = founding.wording;
/** How many of the best are taken by default. */
const BEST = 5;
/** How many ranks are shown: all of them are on the card of the vote. */
const RANKED = 15;

type Adopting = Extract<Workshop, { step: "adopting" }>;

/** The card of the wording: from the result of the vote to the adopted principles. */
export function wordingDrawing(id: WorkshopId, context: CardContext): Drawing {
  const { state, viewer } = context;
  const { workshop } = state;
  const adopting = workshop?.id === id && workshop.step === "adopting" ? workshop : null;
  const draft = adopting?.draft ?? [];
  const head = [heading(text.title), ...notice(viewer?.notice)];
  if (adopting === null) return { summary: text.summary, rows: 1, body: () => [...head, overLine(state)] };
  if (viewer?.editing === "draft" && viewer.runs)
    return {
      summary: text.summary,
      rows: draft.length,
      body: (rows) => [...head, ...wordingFields(draft, context, rows)],
    };
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
        runner: (rows) => runnerActions(draft, context, rows),
      };
}

const overLine = ({ contracts }: FoundedCommunity): Element => {
  const contract = contracts.at(-1);
  return words(contract === undefined ? text.abandoned : text.over(contract.version));
};

const outcomeOf = ({ poll: id }: Adopting, { polls }: FoundedCommunity) => {
  const poll = polls.find((each) => each.id === id);
  const outcome = poll === undefined ? null : outcomeIn(poll);
  return poll === undefined || outcome === null ? null : { poll, outcome };
};

/** The result of the vote, while nothing has been drafted from it. */
function choosing(workshop: Adopting, state: FoundedCommunity, rows: number): readonly Element[] {
  const vote = outcomeOf(workshop, state);
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
  const vote = outcomeOf(workshop, context.state);
  const tally = Object.values(vote?.outcome.tally ?? {}).filter((votes) => votes > 0);
  if (tally.length === 0)
    return buttons([button("wordDraft", context, {}, { title: text.another, style: "positive" })]);
  const most = Math.min(LIMITS.principles, tally.length);
  const take = (by: "top" | "atLeast", title: string, first: boolean) =>
    buttons([
      button("draft", context, { by }, first ? { title, style: "positive" } : { title }, { fields: true }),
    ]);
  return [
    numberField("top", text.top, { min: 1, max: most, value: Math.min(BEST, most) }),
    ...take("top", text.takeTop, true),
    ...group([
      numberField("atLeast", text.atLeast, { min: 1, max: Math.max(...tally), value: 1 }),
      ...take("atLeast", text.takeAtLeast, false),
    ]),
  ];
}

function runnerActions(draft: readonly Principle[], context: CardContext, rows: number): readonly Element[] {
  const seen = fingerprint(draft);
  const later = draft
    .slice(0, rows)
    .map(({ id }, index) => ({ id, index }))
    .slice(1);
  return [
    ...buttons([
      button("adopt", context, { seen }, { title: text.adopt, style: "positive" }),
      button("wordDraft", context, {}, { title: text.edit }),
    ]),
    ...(later.length === 0
      ? []
      : group([
          choiceField(
            "move",
            text.move,
            [
              { title: founding.tidy.choose, value: "" },
              ...later.map(({ id, index }) => ({ title: text.up(index + 1), value: `${id}.${index - 1}` })),
            ],
            "",
          ),
          ...buttons([button("movePrinciple", context, {}, { title: text.moveUp }, { fields: true })]),
        ])),
  ];
}

/** A field for each principle, and one for a new one. */
function wordingFields(draft: readonly Principle[], context: CardContext, rows: number): readonly Element[] {
  const shown = draft.slice(0, rows);
  const before = Object.fromEntries(shown.map(({ id, text: worded }) => [id, fingerprint(worded)]));
  return [
    subtle(text.emptied),
    ...shown.map(({ id, text: worded }, index): Element => ({
      type: "Input.Text",
      id: `${PRINCIPLE}${id}`,
      label: text.field(index + 1),
      isMultiline: true,
      maxLength: LIMITS.principle,
      value: worded,
    })),
    ...moreInTab(draft.length - rows),
    {
      type: "Input.Text",
      id: "another",
      label: text.another,
      isMultiline: true,
      maxLength: LIMITS.principle,
    },
    ...buttons([
      button("saveDraft", context, { before }, { title: text.save, style: "positive" }, { fields: true }),
      seeAction(context.subject, { title: text.cancel }),
    ]),
  ];
}
