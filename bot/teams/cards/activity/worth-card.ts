import { WORTHS } from "@guildhall/shared/domain/community/worth/part";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { readWorth, type WorthAsked } from "@guildhall/shared/reading/worth";
import { type Element, heading, line, run, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { buttons, notice, openUntil, subtle } from "./parts.ts";
import { button } from "./press.ts";

/** Asks those who attended a session whether it was worth their time. Nobody sees how many have answered. */
export function worthDrawing(session: SessionId, context: CardContext): Drawing {
  const { reader, texts } = context;
  const { worth: told } = texts;
  const { question, figure } = readWorth(reader);
  const asked = question?.session === session ? question : null;
  const head = [heading(told.title(asked?.number ?? null)), ...notice(context.notice)];
  const soFar = figure === null ? [] : [subtle(told.figure(figure.mean, figure.answers))];
  return {
    summary: told.summary,
    rows: 0,
    body: () =>
      asked === null
        ? [...head, words(told.over, { isSubtle: true }), ...soFar]
        : [...head, ...open(asked, context), ...soFar],
  };
}

function open({ mine, mayAnswer, until }: WorthAsked, context: CardContext): readonly Element[] {
  const { reader, texts } = context;
  const { worth: told } = texts;
  const isForAll = reader.me === null;
  const answers = WORTHS.map((worth) =>
    button("answerWorth", context, { worth }, { title: told.button(worth), tooltip: told.said[worth] }),
  );
  return [
    ...(isForAll || mayAnswer ? [words(told.ends), ...buttons(answers)] : [subtle(told.notThere)]),
    ...(mine === null ? [] : [line([run(told.mine(mine))], { spacing: "Small" })]),
    subtle(told.secret),
    ...openUntil(until, texts),
  ];
}
