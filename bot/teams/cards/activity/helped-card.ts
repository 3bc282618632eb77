import { HELPED } from "@guildhall/shared/domain/community/helped/part";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { type HelpedAsked, type LessonReading, readHelped } from "@guildhall/shared/reading/helped";
import { type Element, heading, line, run, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { buttons, notice, openUntil, subtle, unmarked } from "./parts.ts";
import { button, openButton } from "./press.ts";

/** Asks those who attended a session whether what they learned helped. Nobody sees how many have answered. */
export function helpedDrawing(session: SessionId, context: CardContext): Drawing {
  const { reader, texts } = context;
  const { helped: told } = texts;
  const question = readHelped(reader);
  const asked = question?.session === session ? question : null;
  const head = [heading(told.title), ...notice(context.notice)];
  return {
    summary: told.summary,
    rows: 0,
    body: () =>
      asked === null ? [...head, words(told.over, { isSubtle: true })] : [...head, ...open(asked, context)],
  };
}

function open(
  { number, endedAt, lessons, mayAnswer, until }: HelpedAsked,
  context: CardContext,
): readonly Element[] {
  const { reader, texts } = context;
  const { helped: told } = texts;
  const offered = reader.me === null || mayAnswer;
  return [
    words(told.ask(number, endedAt)),
    ...(offered ? [] : [subtle(told.notThere)]),
    ...lessons.flatMap((lesson) => about(lesson, offered, context)),
    subtle(told.secret),
    ...(offered ? buttons([openButton("story", context, { title: told.story.open })]) : []),
    ...openUntil(until, texts),
  ];
}

function about(
  { id: takeaway, text, mine }: LessonReading,
  offered: boolean,
  context: CardContext,
): readonly Element[] {
  const { helped: told } = context.texts;
  const answers = HELPED.map((helped) =>
    button(
      "sayHelped",
      context,
      { takeaway, helped },
      {
        title: told.said[helped],
        tooltip: told.about(told.said[helped], unmarked(text)),
      },
    ),
  );
  return [
    line([typed(text, { weight: "Bolder" })], { spacing: "Medium" }),
    ...(offered ? buttons(answers) : []),
    ...(mine === null ? [] : [line([run(told.mine(mine))], { spacing: "Small" })]),
  ];
}
