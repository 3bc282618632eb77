import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isList, listOf } from "../activity/list.ts";
import { notice, subtle } from "../activity/parts.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where whoever runs a list hides entries, shows them again, and merges those that say the same. */
export function tidyDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  const list = isList(subject) ? listOf(subject, reader) : null;
  if (list === null) return null;
  return {
    title: texts.dialogs.tidy.title,
    height: "medium",
    rows: Math.min(LIMITS.entries, list.entries.length),
    body: (rows) => {
      if (list.phase !== "open") return [words(texts.dialogs.entries.closed)];
      if (list.entries.length === 0) return [subtle(texts.list.empty)];
      const choices = [
        { title: texts.dialogs.tidy.choose, value: "" },
        ...list.entries.slice(-Math.max(1, rows)).map(({ id, hidden, text: written }) => {
          const number = list.entries.findIndex((each) => each.id === id) + 1;
          return {
            title: choiceTitle(texts.card.place(number), hidden ? texts.card.hidden : written),
            value: id,
          };
        }),
      ];
      return [
        ...notice(context.notice),
        ...choiceField("which", texts.dialogs.tidy.which, context, choices, ""),
        buttons([
          submitButton("hideEntry", context, { hidden: true }, { title: texts.dialogs.tidy.hide }),
          submitButton("hideEntry", context, { hidden: false }, { title: texts.dialogs.tidy.show }),
        ]),
        ...(list.entries.length < 2
          ? []
          : [
              ...choiceField("into", texts.dialogs.tidy.into, context, choices, ""),
              ...textField("text", texts.dialogs.tidy.wording, context),
              buttons([submitButton("mergeEntries", context, {}, { title: texts.dialogs.tidy.merge })]),
            ]),
      ];
    },
  };
}
