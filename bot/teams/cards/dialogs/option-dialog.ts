import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { hiddenIn } from "../activity/card-context.ts";
import { moreInTab, notice, optionText } from "../activity/parts.ts";
import { questionOf } from "../activity/question.ts";
import { line, run, typed, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where members add an option to a poll that allows it. */
export function optionDialog(context: DialogContext): DialogDrawing | null {
  const { subject, state, texts } = context;
  const poll = subject.kind === "poll" ? state.polls.find(({ id }) => id === subject.poll) : undefined;
  if (poll === undefined) return null;
  const hidden = hiddenIn(state);
  const there = poll.options.filter(({ id, withdrawn }) => !withdrawn && !hidden.has(id));
  const full = poll.options.length >= LIMITS.options;
  const label = isOpen(poll) && !full ? texts.dialogs.option.label : texts.dialogs.unsent;
  const field = textField("text", label, context);
  return {
    title: texts.dialogs.option.title,
    height: "large",
    rows: there.length,
    body: (rows) => [
      line([typed(questionOf(poll, texts), { weight: "Bolder" })]),
      ...notice(context.notice),
      ...(isOpen(poll) && !full
        ? [
            ...field,
            buttons([
              submitButton("addOption", context, {}, { title: texts.dialogs.option.add, style: "positive" }),
            ]),
          ]
        : [
            words(full ? texts.dialogs.option.full : texts.dialogs.option.closed),
            ...((context.typed["text"] ?? "") === "" ? [] : field),
          ]),
      words(texts.dialogs.option.there, { weight: "Bolder" }),
      ...there.slice(0, rows).map((option, index) =>
        line([run(`${index + 1}. `, { isSubtle: true }), typed(optionText(option, texts))], {
          spacing: "Small",
        }),
      ),
      ...moreInTab(there.length - rows, texts),
    ],
  };
}
