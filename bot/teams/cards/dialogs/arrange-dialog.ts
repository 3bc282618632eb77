import { topicOf } from "@guildhall/shared/domain/community/topics/part";
import { numbersIn } from "../activity/plan-numbers.ts";
import { notice } from "../activity/parts.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where whoever runs the planning moves topics between the sessions of a proposed plan. */
export function arrangeDialog(context: DialogContext): DialogDrawing {
  const { texts } = context;
  const { plan, backlog } = context.state;
  const numbers = plan === null ? [] : [...numbersIn(plan)];
  return {
    title: texts.dialogs.arrange.title,
    height: "medium",
    rows: numbers.length,
    body: (rows) => {
      if (plan === null) return [words(texts.plan.discarded)];
      const topics = numbers.slice(0, rows).map(([id, number]) => {
        const topic = topicOf(backlog.topics, id);
        const shown = topic === null || topic.hidden ? texts.card.hidden : topic.text;
        return { title: choiceTitle(String(number), shown), value: id };
      });
      const places = [
        ...plan.sessions.map((_, index) => ({ title: texts.plan.place(index + 1), value: String(index) })),
        { title: texts.plan.out, value: "out" },
      ];
      return [
        ...notice(context.notice),
        ...choiceField(
          "topic",
          texts.dialogs.arrange.which,
          context,
          [{ title: texts.dialogs.tidy.choose, value: "" }, ...topics],
          "",
        ),
        ...choiceField("to", texts.dialogs.arrange.to, context, places, "0"),
        buttons([
          submitButton("movePlanned", context, {}, { title: texts.dialogs.arrange.move, style: "positive" }),
        ]),
      ];
    },
  };
}
