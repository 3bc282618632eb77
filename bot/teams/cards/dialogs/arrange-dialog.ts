import { topicOf } from "@guildhall/shared/domain/community/topics/part";
import { activities } from "../../../messages/activities.ts";
import { dialogs } from "../../../messages/dialogs.ts";
import { founding } from "../../../messages/founding.ts";
import { numbersIn } from "../activity/plan-numbers.ts";
import { notice } from "../activity/parts.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle } from "./fields.ts";
import { submitButton } from "./submission.ts";

const text = dialogs.arrange;

/** Where whoever runs the planning moves topics between the sessions of a proposed plan. */
export function arrangeDialog(context: DialogContext): DialogDrawing {
  const { plan, backlog } = context.state;
  const numbers = plan === null ? [] : [...numbersIn(plan)];
  return {
    title: text.title,
    height: "medium",
    rows: numbers.length,
    body: (rows) => {
      if (plan === null) return [words(founding.plan.discarded)];
      const topics = numbers.slice(0, rows).map(([id, number]) => {
        const topic = topicOf(backlog.topics, id);
        const shown = topic === null || topic.hidden ? activities.hidden : topic.text;
        return { title: choiceTitle(String(number), shown), value: id };
      });
      const places = [
        ...plan.sessions.map((_, index) => ({ title: founding.plan.place(index + 1), value: String(index) })),
        { title: founding.plan.out, value: "out" },
      ];
      return [
        ...notice(context.notice),
        ...choiceField(
          "topic",
          text.which,
          context,
          [{ title: dialogs.tidy.choose, value: "" }, ...topics],
          "",
        ),
        ...choiceField("to", text.to, context, places, "0"),
        buttons([submitButton("movePlanned", context, {}, { title: text.move, style: "positive" })]),
      ];
    },
  };
}
