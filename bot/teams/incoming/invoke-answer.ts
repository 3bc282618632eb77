import type { Dialog } from "../cards/dialogs/dialog.ts";
import type { AdaptiveCard } from "../cards/elements.ts";

/** The answer to an invoke; null for one that Guildhall does not know. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown } | null;

/** Replaces the card, only for the person who pressed. */
export const cardAnswer = (value: AdaptiveCard): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value },
});

/** Shows a text to the person who pressed; the card does not change. */
export const wordsAnswer = (value: string): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value },
});

/** A dialog's next view, a text in its place, or its end. */
export type TaskAnswer = { readonly dialog: Dialog } | { readonly says: string } | "close";

/** The answer to `task/fetch` and `task/submit`. */
export function taskAnswer(answer: TaskAnswer): InvokeAnswer {
  if (answer === "close") return { status: 200 };
  if ("says" in answer) return { status: 200, body: { task: { type: "message", value: answer.says } } };
  const { title, height, card } = answer.dialog;
  const content = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  return {
    status: 200,
    body: { task: { type: "continue", value: { title, height, width: "medium", card: content } } },
  };
}
