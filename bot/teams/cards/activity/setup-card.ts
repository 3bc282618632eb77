import type { CardTexts } from "@guildhall/shared/messages/bot";
import { isWaiting } from "@guildhall/shared/domain/community/topics/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { DialogName } from "./dialog-names.ts";
import { type Element, line, type OpenDialogAction, run, words } from "../elements.ts";
import { canPlan, foundingSteps, type Step } from "./founding-steps.ts";
import { buttons, notice, row, subtle, titled } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { openButton, seeAction } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

/** The set-up card: how far the founding is, and what can be started next. */
export function setupDrawing(context: CardContext): Drawing {
  const { state, viewer, nameOf, texts } = context;
  const steps = foundingSteps(context);
  const done = steps.every(({ is }) => is === "done");
  const { organisers } = state;
  return {
    summary: texts.setup.summary,
    rows: 1,
    body: () => [
      titled(state.name),
      subtle(done ? texts.setup.titleDone : texts.setup.title),
      ...notice(viewer?.notice),
      ...steps.map((step) => stepOf(step, texts.setup)),
      organisers.length === 0
        ? subtle(texts.setup.nobody)
        : line([
            run(texts.setup.lookedAfter, { isSubtle: true }),
            run(organisers.map(nameOf).join(", "), { isSubtle: true }),
          ]),
    ],
    runner: () => buttons([...startable(steps, context), ...(canPlan(state) ? [planButton(context)] : [])]),
  };
}

function stepOf({ name, is, status, decided, card }: Step, setup: CardTexts["setup"]): Element {
  const { name: title, question } = setup.steps[name];
  const shown = card === null ? [] : [seeAction(card, { title: setup.show, tooltip: setup.showTip(title) })];
  return {
    type: "Container",
    spacing: "Medium",
    items: [
      row(
        line([
          run(setup.mark[is], is === "todo" ? { isSubtle: true } : { weight: "Bolder" }),
          run(title, { weight: "Bolder" }),
          run(` · ${question}`, { isSubtle: true }),
        ]),
        shown,
      ),
      ...(decided === null ? [] : [line([run(decided)], { spacing: "None" })]),
      ...(status === null ? [] : [words(status, { isSubtle: true, spacing: "None" })]),
    ],
  };
}

/** The buttons for what can be started in the chat; their dialogs ask how long. The first step to do is highlighted. */
function startable(steps: readonly Step[], context: CardContext): readonly OpenDialogAction[] {
  const { state, texts } = context;
  const isFirst = (name: Step["name"]): boolean => steps.find(({ is }) => is === "todo")?.name === name;
  const isDone = (name: Step["name"]): boolean =>
    steps.some((each) => each.name === name && each.is === "done");
  const goesOn = (name: Step["name"]): boolean =>
    steps.some((each) => each.name === name && each.is === "open");
  const start = (dialog: DialogName, title: string, first: boolean): OpenDialogAction =>
    openButton(dialog, context, first ? { title, style: "positive" } : { title });
  return [
    ...(goesOn("contract")
      ? []
      : [
          start(
            "startWorkshop",
            state.contracts.length === 0 ? texts.setup.start.contract : texts.setup.start.revise,
            isFirst("contract"),
          ),
        ]),
    ...(goesOn("logistics")
      ? []
      : [
          start(
            "startLogistics",
            isDone("logistics") ? texts.setup.start.again : texts.setup.start.logistics,
            isFirst("logistics"),
          ),
        ]),
    ...topicStarts(context).map(({ verb, title }) => start(verb, title, isFirst("topics"))),
  ];
}

/** Topics are asked for first; once there are some, they can be voted on. */
function topicStarts({
  state: { backlog, polls, upcoming },
  texts,
}: CardContext): readonly { readonly verb: "askTopics" | "startRanking"; readonly title: string }[] {
  if (polls.filter(isOpen).some(({ subject }) => subject.kind === "backlog")) return [];
  const ask =
    backlog.asking === null ? [{ verb: "askTopics", title: texts.setup.start.topics } as const] : [];
  const places = placesIn(upcoming);
  const isThere = backlog.topics.some((topic) => isWaiting(topic, places) && !topic.hidden);
  return isThere ? [...ask, { verb: "startRanking", title: texts.setup.start.ranking }] : ask;
}
