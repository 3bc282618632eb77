import type { CardTexts } from "@guildhall/shared/messages/bot";
import { nextFacts } from "@guildhall/shared/messages/path-words";
import { readPath } from "@guildhall/shared/reading/path";
import type { NextThing, StartCode } from "@guildhall/shared/reading/path-next";
import { readStarts } from "@guildhall/shared/reading/starts";
import { type Element, line, type OnCard, run, words } from "../elements.ts";
import type { CardContext } from "./card-context.ts";
import type { DialogName } from "./dialog-names.ts";
import { buttons } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { button, openButton, seeAction } from "./press.ts";

const SETUP = { kind: "setup" } as const;

/** The one next thing, how far it is, and who does it, unless that has been said already. */
export function nextLines(
  next: NextThing,
  { nameOf, texts, reader }: CardContext,
  said: string | null = null,
): readonly Element[] {
  const named = (ref: Parameters<typeof nameOf>[0]) => ({ name: nameOf(ref), isMe: ref === reader.me?.ref });
  const facts = nextFacts(next, named, texts.founding);
  return [
    words(texts.founding.path.next(next), { weight: "Bolder", spacing: "Small" }),
    ...(facts === null || facts === said
      ? []
      : [line([run(facts, { isSubtle: true })], { spacing: "None" })]),
  ];
}

/** The dialogs in which things are started; a plan has one of its own. */
export const DIALOGS: Readonly<Record<Exclude<StartCode, "proposePlan">, DialogName>> = {
  startWorkshop: "startWorkshop",
  voteOnLogistics: "startLogistics",
  askForTopics: "askTopics",
  openBacklogVote: "startRanking",
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
  }
}

interface Onward {
  /** the card has something else to press first */
  readonly second?: boolean;
  /** what the result itself leads to, wherever the path is */
  readonly own?: keyof typeof DIALOGS;
}

/**
 * What comes after a result (SPEC READ-7): on a person's own card the next thing, with its button if they may; on the card
 * that everybody sees, which is not drawn again for it, a button that shows it.
 */
export function comesNext(context: CardContext, { second = false, own }: Onward = {}): readonly Element[] {
  const { reader, texts } = context;
  const { next } = readPath(reader);
  if (next === null) return [];
  const items: readonly Element[] =
    reader.me === null
      ? buttons([seeAction(SETUP, { title: texts.card.nextStep })])
      : [
          ...nextLines(next, context),
          ...buttons([...nextButtons(next, context, second), ...ownButtons(next, context, own)]),
        ];
  return [{ type: "Container", separator: true, spacing: "Medium", items }];
}

function nextButtons(next: NextThing, context: CardContext, second: boolean): readonly OnCard["action"][] {
  const { texts } = context;
  if (next.mine && next.code === "proposePlan") return [planButton({ ...context, subject: SETUP })];
  const start = startButton(next.code, context, second);
  if (start !== null) return [start];
  if (next.code === "joinRota") return joinButtons(next, context);
  if (next.code === "proposePlan" || next.code in DIALOGS) return [];
  const step = readPath(context.reader).steps.find(({ name }) => name === next.step);
  const shown = next.step === "plan" ? ({ kind: "plan" } as const) : (step?.card ?? null);
  return shown === null ? [] : [seeAction(shown, { title: texts.setup.show })];
}

/** Everybody joins the rota for themselves, with one tap. */
export const joinButtons = (next: NextThing, context: CardContext): readonly OnCard["action"][] =>
  next.code === "joinRota" && next.mine && !next.doneByMe
    ? [button("joinRota", context, {}, { title: context.texts.founding.path.start.joinRota })]
    : [];

const ownButtons = (
  next: NextThing,
  context: CardContext,
  own: Onward["own"],
): readonly OnCard["action"][] => {
  const start = own === undefined || own === next.code ? null : startButton(own, context, true);
  return start === null ? [] : [start];
};

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
