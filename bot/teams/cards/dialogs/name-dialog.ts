import { dialogs } from "../../../messages/dialogs.ts";
import { founding } from "../../../messages/founding.ts";
import { notice, subtle } from "../activity/parts.ts";
import type { View } from "../activity/press.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

const text = dialogs.name;

/** Asks for the community's name. The only dialog before there is a community. */
export const nameDialog = (
  context: View & Pick<DialogContext, "typed" | "errors" | "notice">,
): DialogDrawing => ({
  title: text.title,
  height: "medium",
  rows: 0,
  body: () => [
    ...notice(context.notice),
    ...textField("name", founding.name.label, context),
    buttons([
      submitButton("found", { ...context, dialog: "name" }, {}, { title: text.create, style: "positive" }),
    ]),
    subtle(founding.name.told),
  ],
});
