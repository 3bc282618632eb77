import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { readWording } from "@guildhall/shared/reading/wording";
import { draftChoice } from "@guildhall/shared/reading/workshop";
import { moreInTab, notice, optionText } from "../activity/parts.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, tickField, wholeTitle } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where whoever runs a workshop ticks which entries of its vote become principles; at first the best are ticked. */
export function chooseDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  if (subject.kind !== "wording") return null;
  const wording = readWording(reader, subject.workshop);
  if (wording.is === "over") return null;
  const { result } = wording.workshop;
  const choice = result === null ? null : draftChoice(result);
  const { title, which, choice: choiceOf, take } = texts.dialogs.choose;
  return {
    title,
    height: "large",
    rows: Math.min(LIMITS.principles, choice?.from.length ?? 0),
    body: (rows) => {
      if (choice === null) return [words(texts.wording.nobodyVoted)];
      const choices = choice.from.slice(0, rows).map(({ option, votes }) => ({
        title: choiceOf(wholeTitle(optionText(option, texts)), votes),
        value: option.id,
      }));
      return [
        ...notice(context.notice),
        ...tickField("picked", which, context, choices, choice.ticked),
        ...moreInTab(choice.from.length - rows, texts),
        buttons([submitButton("draft", context, { by: "these" }, { title: take, style: "positive" })]),
      ];
    },
  };
}
