import { readPlan } from "@guildhall/shared/reading/plan";
import { notice } from "../activity/parts.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where whoever runs the planning moves topics between the sessions of a proposed plan. */
export function arrangeDialog(context: DialogContext): DialogDrawing {
  const { texts, reader } = context;
  const { title, which, to, move } = texts.dialogs.arrange;
  const plan = readPlan(reader);
  const topics = plan === null ? [] : [...plan.sessions.flatMap((each) => each.topics), ...plan.left];
  return {
    title,
    height: "medium",
    rows: topics.length,
    body: (rows) => {
      if (plan === null) return [words(texts.plan.discarded)];
      const choices = topics.slice(0, rows).map(({ id, number, topic }) => ({
        title: choiceTitle(texts.card.place(number), topic.hidden ? texts.card.hidden : topic.text),
        value: id,
      }));
      const places = plan.sessions.map((_, index) => ({
        title: texts.plan.place(index + 1),
        value: String(index),
      }));
      const none = { title: texts.dialogs.tidy.choose, value: "" };
      return [
        ...notice(context.notice),
        ...choiceField("topic", which, context, [none, ...choices], ""),
        ...choiceField("to", to, context, [...places, { title: texts.plan.out, value: "out" }], "0"),
        buttons([submitButton("movePlanned", context, {}, { title: move, style: "positive" })]),
      ];
    },
  };
}
