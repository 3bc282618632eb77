import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { activities } from "../../../messages/activities.ts";
import { dialogs } from "../../../messages/dialogs.ts";
import { listOf } from "../activity/list.ts";
import { notice, subtle } from "../activity/parts.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

const text = dialogs.tidy;

/** Where whoever runs a list hides entries, shows them again, and merges those that say the same. */
export function tidyDialog(context: DialogContext): DialogDrawing | null {
  const { subject, state } = context;
  if (subject.kind !== "collection" && subject.kind !== "topics") return null;
  const list = listOf(subject, state);
  if (list === null) return null;
  return {
    title: text.title,
    height: "medium",
    rows: Math.min(LIMITS.entries, list.entries.length),
    body: (rows) => {
      if (!isOpen(list)) return [words(dialogs.entries.closed)];
      if (list.entries.length === 0) return [subtle(activities.list.empty)];
      const choices = [
        { title: text.choose, value: "" },
        ...list.entries.slice(-Math.max(1, rows)).map(({ id, hidden, text: written }) => {
          const number = list.entries.findIndex((each) => each.id === id) + 1;
          return { title: choiceTitle(String(number), hidden ? activities.hidden : written), value: id };
        }),
      ];
      return [
        ...notice(context.notice),
        ...choiceField("which", text.which, context, choices, ""),
        buttons([
          submitButton("hideEntry", context, { hidden: true }, { title: text.hide }),
          submitButton("hideEntry", context, { hidden: false }, { title: text.show }),
        ]),
        ...(list.entries.length < 2
          ? []
          : [
              ...choiceField("into", text.into, context, choices, ""),
              ...textField("text", text.wording, context),
              buttons([submitButton("mergeEntries", context, {}, { title: text.merge })]),
            ]),
      ];
    },
  };
}
