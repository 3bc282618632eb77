import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { readPoll } from "@guildhall/shared/reading/poll";
import { moreInTab, notice, optionText } from "../activity/parts.ts";
import { questionOf } from "../activity/question.ts";
import { type Element, type InDialog, line, run, typed, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where members add an option to a poll that allows it. */
export function optionDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  const poll = subject.kind === "poll" ? readPoll(reader, subject.poll) : null;
  if (poll === null) return null;
  const { title, there, full, closed } = texts.dialogs.option;
  const options = poll.options.filter(({ withdrawn, hidden }) => !withdrawn && !hidden);
  return {
    title,
    height: "large",
    rows: options.length,
    body: (rows) => [
      line([typed(questionOf(poll, texts), { weight: "Bolder" })]),
      ...notice(context.notice),
      ...(poll.mayAdd ? newOption(context) : [words(isOpen(poll) ? full : closed), ...unsent(context)]),
      words(there, { weight: "Bolder" }),
      ...options.slice(0, rows).map((option, index) =>
        line([run(`${texts.card.place(index + 1)} `, { isSubtle: true }), typed(optionText(option, texts))], {
          spacing: "Small",
        }),
      ),
      ...moreInTab(options.length - rows, texts),
    ],
  };
}

type Body = readonly Element<InDialog>[];

function newOption(context: DialogContext): Body {
  const { label, add } = context.texts.dialogs.option;
  return [
    ...textField("text", label, context),
    buttons([submitButton("addOption", context, {}, { title: add, style: "positive" })]),
  ];
}

/** What was typed when nothing could be added any more is not lost: it can be copied. */
const unsent = (context: DialogContext): Body =>
  (context.typed["text"] ?? "") === "" ? [] : textField("text", context.texts.dialogs.unsent, context);
