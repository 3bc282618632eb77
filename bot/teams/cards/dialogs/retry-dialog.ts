import type { CardTexts } from "@guildhall/shared/messages/bot";
import { notice } from "../activity/parts.ts";
import { card, type InDialog } from "../elements.ts";
import type { Dialog } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import type { Submission } from "./submission.ts";

/** What people type, as against what they choose. */
const TYPED = /^(?:text|why|name|another|principle-.*)$/;

/**
 * Shows what was typed and nothing else, for when it is not known whether it was stored. Trying again submits the same from
 * the same view, so that it counts once.
 */
export function retryDialog({ submitted, typed }: Submission, says: string, texts: CardTexts): Dialog {
  const fields = Object.entries(typed).filter(([id, content]) => TYPED.test(id) && content !== "");
  return {
    title: texts.dialogs.retry.title,
    height: "medium",
    card: card<InDialog>([
      ...notice(says),
      ...fields.flatMap(([id, content]) =>
        textField(
          id,
          texts.dialogs.retry.typed,
          { typed: { [id]: content }, errors: {}, texts },
          { isMultiline: true },
        ),
      ),
      buttons([
        {
          type: "Action.Submit",
          title: texts.dialogs.retry.again,
          data: { ...typed, ...submitted },
          style: "positive",
        },
      ]),
    ]),
  };
}
