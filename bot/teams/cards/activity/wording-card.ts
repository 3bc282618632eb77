import type { WorkshopId } from "@guildhall/shared/domain/kernel/ids";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { Heard } from "@guildhall/shared/reading/objections";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { readWording } from "@guildhall/shared/reading/wording";
import { draftChoice, type WorkshopReading } from "@guildhall/shared/reading/workshop";
import { type Element, heading, line, run, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { fingerprint } from "./fingerprint.ts";
import { showsNext } from "./next-step.ts";
import { reasonsOf } from "./objections.ts";
import { buttons, moreInTab, notice } from "./parts.ts";
import { rankingOf } from "./poll-result.ts";
import { button, openButton, seeAction } from "./press.ts";

/** How many ranks are shown: all of them are on the card of the vote. */
const RANKED = 15;

/** The card of the wording: from the result of the vote to the adopted principles. */
export function wordingDrawing(id: WorkshopId, context: CardContext): Drawing {
  const { reader, texts } = context;
  const wording = readWording(reader, id);
  const { summary, title } = texts.wording;
  const head = [heading(title), ...notice(context.notice)];
  switch (wording.is) {
    case "over": {
      const { version } = wording;
      const over = version === null ? texts.wording.abandoned : texts.wording.over(version);
      return { summary, rows: 1, body: () => [...head, words(over), ...showsNext(context)] };
    }
    case "choosing":
      return {
        summary,
        rows: RANKED,
        body: (rows) => [...head, ...choosing(wording.workshop, texts, rows)],
        runners: wording.workshop.runners,
        runner: () => firstDraft(wording.workshop, context),
      };
    case "wording": {
      const { draft, workshop } = wording;
      const { open, heard } = workshop.objections;
      return {
        summary,
        rows: Math.max(draft.length, heard?.reasons.length ?? 0),
        body: (rows) => [
          ...head,
          words(open === null ? texts.wording.draft : texts.objections.asking),
          ...draft.slice(0, rows).flatMap((principle, index) => principleLines(principle, index, texts)),
          ...moreInTab(draft.length - rows, texts),
          ...(heard === null ? [] : heardBefore(heard, context, rows)),
        ],
        runners: workshop.runners,
        runner: () => (open === null ? runnerActions(draft, workshop, context) : seeVote(open, context)),
      };
    }
  }
}

/** The result of the vote, while nothing has been drafted from it. */
const choosing = ({ result }: WorkshopReading, texts: CardTexts, rows: number): readonly Element[] =>
  result === null || result.turnout === 0
    ? [words(texts.wording.nobodyVoted)]
    : [words(texts.wording.choose), ...rankingOf(result, texts, rows)];

function principleLines(
  { text: worded, from, votes }: Principle,
  index: number,
  { card, wording }: CardTexts,
): readonly Element[] {
  const origin = votes === null ? wording.byHand : wording.votes(votes);
  const instead = from === null ? null : `${wording.insteadOf}${isolated(from.text)}`;
  return [
    line(
      [
        run(`${card.place(index + 1)} `, { isSubtle: true }),
        typed(worded, { weight: "Bolder" }),
        run(` · ${origin}`, { isSubtle: true }),
      ],
      { spacing: "Medium" },
    ),
    ...(instead === null ? [] : [line([run(instead, { isSubtle: true })], { spacing: "None" })]),
  ];
}

function firstDraft({ result }: WorkshopReading, context: CardContext): readonly Element[] {
  const { dialogs, wording } = context.texts;
  const isRanked = result !== null && draftChoice(result) !== null;
  return buttons([
    isRanked
      ? openButton("choose", context, { title: dialogs.choose.open, style: "positive" })
      : openButton("wording", context, { title: wording.another, style: "positive" }),
  ]);
}

/** Adopting is suggested, unless somebody could not live with the wording when they were last asked. */
function runnerActions(
  draft: readonly Principle[],
  { objections: { heard } }: WorkshopReading,
  context: CardContext,
): readonly Element[] {
  const { dialogs, objections, wording } = context.texts;
  const seen = fingerprint(draft);
  const adopt = heard === null || heard.notYet === 0 ? ({ style: "positive" } as const) : {};
  return buttons([
    button("adopt", context, { seen }, { title: wording.adopt, ...adopt }),
    openButton("wording", context, { title: dialogs.wording.open }),
    button("askForObjections", context, { seen }, { title: objections[heard === null ? "ask" : "askAgain"] }),
  ]);
}

/** While the wording is voted on, that vote is what there is to run. */
const seeVote = ({ group }: OpenPollReading, { texts }: CardContext): readonly Element[] =>
  buttons([seeAction({ kind: "poll", poll: group }, { title: texts.objections.seeVote })]);

/** What came of the last vote on objections. */
const heardBefore = (heard: Heard, context: CardContext, rows: number): readonly Element[] => {
  const { before, heard: counted } = context.texts.objections;
  const lines = [
    line([run(before, { isSubtle: true }), run(` ${counted(heard.fine, heard.notYet)}`)]),
    ...reasonsOf(heard, context, rows),
  ];
  return [{ type: "Container", separator: true, spacing: "Medium", items: lines }];
};
