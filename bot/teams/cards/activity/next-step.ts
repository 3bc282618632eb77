import type { CardTexts } from "@guildhall/shared/messages/bot";
import { nextFacts } from "@guildhall/shared/messages/path-words";
import { saysNext } from "@guildhall/shared/reading/card";
import { readPath } from "@guildhall/shared/reading/path";
import type { NextThing, StartCode } from "@guildhall/shared/reading/path-next";
import { readStarts } from "@guildhall/shared/reading/starts";
import { type Element, line, type OnCard, run, words } from "../elements.ts";
import { type CardContext, namedOn } from "./card-context.ts";
import type { DialogName } from "./dialog-names.ts";
import { buttons } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { openButton, seeAction } from "./press.ts";

const SETUP = { kind: "setup" } as const;

/** The one next thing, how far it is, and who does it, unless that has been said already. */
export function nextLines(
  next: NextThing,
  { nameOf, texts, reader }: CardContext,
  said: string | null = null,
): readonly Element[] {
  const facts = nextFacts(next, namedOn({ nameOf, reader }), texts.founding, said);
  return [
    words(texts.founding.path.next(next), { weight: "Bolder", spacing: "Small" }),
    ...(facts === null ? [] : [line([run(facts, { isSubtle: true })], { spacing: "None" })]),
  ];
}

/** The dialogs in which things are started; a plan has one of its own. */
export const DIALOGS: Readonly<Record<Exclude<StartCode, "proposePlan">, DialogName>> = {
  startWorkshop: "startWorkshop",
  voteOnLogistics: "startLogistics",
  askForTopics: "askTopics",
  openBacklogVote: "startRanking",
  openScale: "startScale",
};

export function titleOf(code: keyof typeof DIALOGS, again: boolean, { setup: { start } }: CardTexts): string {
  switch (code) {
    case "startWorkshop":
      return again ? start.revise : start.contract;
    case "voteOnLogistics":
      return again ? start.again : start.logistics;
    case "askForTopics":
      return start.topics;
    case "openBacklogVote":
      return start.ranking;
    case "openScale":
      return start.scale;
  }
}

/**
 * What comes after a result (SPEC READ-7, READ-9): the next thing, with its button if they may, on a person's own card;
 * on the card that everybody sees with a button that shows them theirs. Nothing once the path has gone on from there: the card is drawn again then.
 * `second`: the card has something else to press first
 */
export function comesNext(context: CardContext, second = false): readonly Element[] {
  const { reader, subject } = context;
  const next = saysNext(reader, subject) ? readPath(reader).next : null;
  if (next === null) return [];
  const onward = reader.me === null ? [seeNext(context)] : nextButtons(next, context, second);
  return apart([...nextLines(next, context), ...buttons(onward)]);
}

/**
 * What comes after something whose card is not drawn again: a statement could go out of date, so a button shows what is next
 * when it is pressed. `own`: what the result itself leads to, for those who may start it
 */
export function showsNext(context: CardContext, own?: keyof typeof DIALOGS): readonly Element[] {
  if (readPath(context.reader).next === null) return [];
  const start = own === undefined || context.reader.me === null ? null : startButton(own, context, false);
  return apart(buttons([...(start === null ? [] : [start]), seeNext(context)]));
}

const seeNext = ({ texts }: CardContext): OnCard["action"] =>
  seeAction(SETUP, { title: texts.card.nextStep });

const apart = (items: readonly Element[]): readonly Element[] => [
  { type: "Container", separator: true, spacing: "Medium", items },
];

function nextButtons(next: NextThing, context: CardContext, second: boolean): readonly OnCard["action"][] {
  if (next.mine && next.code === "proposePlan") return [planButton({ ...context, subject: SETUP })];
  const start = startButton(next.code, context, second);
  return start === null ? [] : [start];
}

/** Opens the dialog that starts something, if this person may; on the card that everybody sees, for those who may. */
export function startButton(
  wanted: NextThing["code"],
  context: CardContext,
  second: boolean,
): OnCard["action"] | null {
  const { reader } = context;
  const start = readStarts(reader).find(({ code, mine }) => (mine || reader.me === null) && code === wanted);
  if (start === undefined || start.code === "proposePlan") return null;
  const title = titleOf(start.code, start.again, context.texts);
  const setup = { ...context, subject: SETUP };
  return openButton(DIALOGS[start.code], setup, second ? { title } : { title, style: "positive" });
}
