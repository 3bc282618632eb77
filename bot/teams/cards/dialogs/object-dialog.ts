import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { type PollReading, readPoll } from "@guildhall/shared/reading/poll";
import { notice } from "../activity/parts.ts";
import { WITH_NAME } from "../activity/press.ts";
import { type Element, type InDialog, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, textField, tickField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where members say what would have to change before they can live with the wording. */
export function objectDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  const poll = subject.kind === "poll" ? readPoll(reader, subject.poll) : null;
  if (poll === null || poll.reasonFor === null) return null;
  return {
    title: texts.objections.answers.notYet,
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...(isOpen(poll) ? answer(poll, context) : [words(texts.dialogs.object.closed), ...unsent(context)]),
    ],
  };
}

type Body = readonly Element<InDialog>[];

function answer({ reason, asked }: PollReading, context: DialogContext): Body {
  const { objections, vote, following } = context.texts;
  if (!asked) return [words(following.told), ...unsent(context)];
  const choices = [{ title: objections.addName, value: WITH_NAME }];
  return [
    words(vote.operator, { isSubtle: true }),
    words(objections.shown, { isSubtle: true }),
    ...textField("text", objections.reason, context, { value: reason?.text ?? "", isMultiline: true }),
    ...tickField("name", objections.name, context, choices, reason?.named === true ? [WITH_NAME] : []),
    buttons([submitButton("object", context, {}, { title: objections.send, style: "positive" })]),
  ];
}

/** What was typed when nothing could be sent any more is not lost: it can be copied. */
const unsent = (context: DialogContext): Body =>
  (context.typed["text"] ?? "") === "" ? [] : textField("text", context.texts.dialogs.unsent, context);
