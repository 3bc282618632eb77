import type { CardTexts } from "@guildhall/shared/messages/bot";
import { notice } from "../activity/parts.ts";
import { card, type Element, type InDialog } from "../elements.ts";
import type { Dialog, Fields } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import type { Submission } from "./submission.ts";

/** What people type, as against what they choose. */
const TYPED = /^(?:text|why|name|another|principle-.*|story-.*)$/;

/**
 * Shows what was typed and nothing else, for when it is not known whether it was stored. Trying again submits the same from
 * the same view, so that it counts once.
 */
export function retryDialog({ submitted, typed }: Submission, says: string, texts: CardTexts): Dialog {
  const title = texts.dialogs.retry.again;
  const data = { ...typed, ...submitted };
  return showing(typed, says, texts, [buttons([{ type: "Action.Submit", title, data, style: "positive" }])]);
}

/** Shows what was typed so that it can be copied, for when what it was written for is gone. */
export const copyDialog = ({ typed }: Submission, says: string, texts: CardTexts): Dialog =>
  showing(typed, says, texts, []);

function showing(typed: Fields, says: string, texts: CardTexts, more: readonly Element<InDialog>[]): Dialog {
  const { title, typed: label } = texts.dialogs.retry;
  const fields = Object.entries(typed).filter(([id, content]) => TYPED.test(id) && content !== "");
  const field = (id: string, content: string) =>
    textField(id, label, { typed: { [id]: content }, errors: {}, texts }, { isMultiline: true });
  return {
    title,
    height: "medium",
    card: card<InDialog>(texts, [
      ...notice(says),
      ...fields.flatMap(([id, content]) => field(id, content)),
      ...more,
    ]),
  };
}
