import { isWaiting } from "@guildhall/shared/domain/community/topics/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { founding } from "../../../messages/founding.ts";
import type { DialogName } from "./dialog-names.ts";
import { type Element, line, type OpenDialogAction, run, words } from "../elements.ts";
import { canPlan, foundingSteps, type Step } from "./founding-steps.ts";
import { buttons, notice, row, subtle, titled } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { openButton, seeAction } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

const text = founding.setup;

/** The set-up card: how far the founding is, and what can be started next. */
export function setupDrawing(context: CardContext): Drawing {
  const { state, viewer, nameOf } = context;
  const steps = foundingSteps(state);
  const done = steps.every(({ is }) => is === "done");
  const { organisers } = state;
  return {
    summary: text.summary,
    rows: 1,
    body: () => [
      titled(state.name),
      subtle(done ? text.titleDone : text.title),
      ...notice(viewer?.notice),
      ...steps.map(stepOf),
      organisers.length === 0
        ? subtle(text.nobody)
        : line([
            run(text.lookedAfter, { isSubtle: true }),
            run(organisers.map(nameOf).join(", "), { isSubtle: true }),
          ]),
    ],
    runner: () => buttons([...startable(steps, context), ...(canPlan(state) ? [planButton(context)] : [])]),
  };
}

function stepOf({ name, is, status, decided, card }: Step): Element {
  const { name: title, question } = text.steps[name];
  const shown = card === null ? [] : [seeAction(card, { title: text.show, tooltip: text.showTip(title) })];
  return {
    type: "Container",
    spacing: "Medium",
    items: [
      row(
        line([
          run(text.mark[is], is === "todo" ? { isSubtle: true } : { weight: "Bolder" }),
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
  const { state } = context;
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
            state.contracts.length === 0 ? text.start.contract : text.start.revise,
            isFirst("contract"),
          ),
        ]),
    ...(goesOn("logistics")
      ? []
      : [
          start(
            "startLogistics",
            isDone("logistics") ? text.start.again : text.start.logistics,
            isFirst("logistics"),
          ),
        ]),
    ...topicStarts(state).map(({ verb, title }) => start(verb, title, isFirst("topics"))),
  ];
}

/** Topics are asked for first; once there are some, they can be voted on. */
function topicStarts({
  backlog,
  polls,
  upcoming,
}: FoundedCommunity): readonly { readonly verb: "askTopics" | "startRanking"; readonly title: string }[] {
  if (polls.filter(isOpen).some(({ subject }) => subject.kind === "backlog")) return [];
  const ask = backlog.asking === null ? [{ verb: "askTopics", title: text.start.topics } as const] : [];
  const places = placesIn(upcoming);
  const isThere = backlog.topics.some((topic) => isWaiting(topic, places) && !topic.hidden);
  return isThere ? [...ask, { verb: "startRanking", title: text.start.ranking }] : ask;
}
