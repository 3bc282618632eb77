import { TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import { openScale, type ScaleReading } from "@guildhall/shared/reading/scale";
import { notice } from "../activity/parts.ts";
import { type Element, type InDialog, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, group } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where people in the chat place themselves on the tenure scale, or join without saying. */
export function scaleDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  if (subject.kind !== "scale") return null;
  const scale = openScale(reader);
  return {
    title: texts.scale.question,
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...(scale?.id === subject.scale ? answer(scale, context) : [words(texts.scale.over)]),
    ],
  };
}

function answer({ mine }: ScaleReading, context: DialogContext): readonly Element<InDialog>[] {
  const { scale } = context.texts;
  const choices = TENURE_MARKS.map((mark) => ({ title: scale.marks[mark], value: mark }));
  const chosen = mine === null || mine === "unsaid" ? "" : mine;
  const takeBack = submitButton("leaveScale", context, {}, { title: scale.takeBack });
  return [
    words(scale.told, { isSubtle: true }),
    words(scale.mine(mine)),
    ...choiceField(
      "mark",
      scale.question,
      context,
      chosen === "" ? [{ title: scale.choose, value: "" }, ...choices] : choices,
      chosen,
    ),
    buttons([
      submitButton("sayOnScale", context, { unsaid: false }, { title: scale.place, style: "positive" }),
    ]),
    ...group([
      words(scale.unsaidTold, { isSubtle: true }),
      buttons([
        submitButton("sayOnScale", context, { unsaid: true }, { title: scale.without }),
        ...(mine === null ? [] : [takeBack]),
      ]),
    ]),
  ];
}
