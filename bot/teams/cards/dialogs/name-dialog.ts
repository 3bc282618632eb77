import { words } from "../elements.ts";
import { notice, subtle } from "../activity/parts.ts";
import type { View } from "../activity/press.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Asks for the community's name, and what it is for. The only dialog before there is a community. */
export const nameDialog = (
  context: View & Pick<DialogContext, "typed" | "errors" | "notice" | "texts">,
): DialogDrawing => ({
  title: context.texts.dialogs.name.title,
  height: "medium",
  rows: 0,
  body: () => [
    ...notice(context.notice),
    ...textField("name", context.texts.name.label, context),
    ...textField("purpose", context.texts.name.purpose, context, { isMultiline: true }),
    subtle(context.texts.name.purposes),
    ...context.texts.purposes.map((purpose) => words(purpose, { isSubtle: true, spacing: "None" })),
    buttons([
      submitButton(
        "found",
        { ...context, dialog: "name" },
        {},
        { title: context.texts.dialogs.name.create, style: "positive" },
      ),
    ]),
    subtle(context.texts.name.told),
  ],
});
