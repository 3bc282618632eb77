import type { CardTexts } from "@guildhall/shared/messages/bot";
import { planText, stepText } from "@guildhall/shared/messages/path-words";
import { readCommunity } from "@guildhall/shared/reading/community";
import { type Path, readPath } from "@guildhall/shared/reading/path";
import type { NextThing } from "@guildhall/shared/reading/path-next";
import type { PathStep } from "@guildhall/shared/reading/path-steps";
import { readStarts } from "@guildhall/shared/reading/starts";
import { type Element, line, type OpenDialogAction, run, typed } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { DIALOGS, nextLines, titleOf } from "./next-step.ts";
import { buttons, notice, openUntil, row, subtle, titled } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { openButton, seeAction } from "./press.ts";

/** The set-up card: the path of founding, with the one next thing, and what can be started. */
export function setupDrawing(context: CardContext): Drawing | null {
  const { reader, nameOf, texts } = context;
  const header = readCommunity(reader)?.header;
  if (header === undefined) return null;
  const { setup } = texts;
  const path = readPath(reader);
  const { organisers } = header;
  return {
    summary: setup.summary,
    rows: 1,
    body: () => [
      titled(header.name),
      ...(header.purpose === "" ? [] : [line([typed(header.purpose)], { spacing: "Small" })]),
      subtle(headingOf(path, texts)),
      ...notice(context.notice),
      ...path.steps.flatMap((step) => stepOf(step, path.next, context)),
      ...planOf(path, context),
      organisers.length === 0
        ? subtle(setup.nobody)
        : line([
            run(setup.lookedAfter, { isSubtle: true }),
            run(organisers.map(nameOf).join(", "), { isSubtle: true }),
          ]),
    ],
    runner: () => buttons(startButtons(path.next, context)),
  };
}

function headingOf({ founding, achieved, steps }: Path, texts: CardTexts): string {
  const { heading, done } = texts.founding.path;
  return founding ? `${heading} · ${done(achieved, steps.length)}` : texts.setup.titleDone;
}

const MARKS: Readonly<Record<PathStep["is"], "todo" | "open" | "done">> = {
  notBegun: "todo",
  begun: "todo",
  running: "open",
  done: "done",
};

function stepOf(step: PathStep, next: NextThing | null, context: CardContext): readonly Element[] {
  const { setup, founding } = context.texts;
  const { name, is, achieved, detail, card } = step;
  const title = founding.path.names[name];
  const mark = setup.mark[is !== "running" && achieved ? "done" : MARKS[is]];
  const shown = card === null ? [] : [seeAction(card, { title: setup.show, tooltip: setup.showTip(title) })];
  return [
    {
      type: "Container",
      spacing: "Medium",
      items: [
        row(
          line([
            run(mark, is === "notBegun" ? { isSubtle: true } : { weight: "Bolder" }),
            run(title, { weight: "Bolder" }),
            run(` · ${stepText(step, founding)}`, { isSubtle: true }),
          ]),
          shown,
        ),
        ...("until" in detail ? openUntil(detail.until, context.texts) : []),
        ...(next?.step === name ? nextLines(next, context, stepText(step, founding)) : []),
      ],
    },
  ];
}

/** What comes after the steps. */
function planOf({ plan, next }: Path, context: CardContext): readonly Element[] {
  const { texts } = context;
  const shown =
    plan.detail.kind === "proposed" || plan.detail.kind === "planned"
      ? [
          seeAction(
            { kind: "plan" },
            { title: texts.setup.show, tooltip: texts.setup.showTip(texts.plan.titleDone) },
          ),
        ]
      : [];
  return [
    {
      type: "Container",
      spacing: "Medium",
      items: [
        row(line([run(planText(plan, texts.founding))]), shown),
        ...(next?.step === "plan" ? nextLines(next, context) : []),
      ],
    },
  ];
}

/** The buttons for what can be started in the chat; their dialogs ask how long. The next thing is highlighted. */
const startButtons = (next: NextThing | null, context: CardContext): readonly OpenDialogAction[] =>
  readStarts(context.reader).map((each) => {
    const { code, again } = each;
    if (code === "proposePlan") return planButton(context);
    const title = titleOf(code, again, context.texts);
    return openButton(DIALOGS[code], context, next?.code === code ? { title, style: "positive" } : { title });
  });
