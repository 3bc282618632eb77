import type { Dialog } from "../cards/dialogs/dialog.ts";
import type { AdaptiveCard } from "../cards/elements.ts";
import type { Preview } from "../cards/found-card.ts";

/** The answer to an invoke; null for one that Guildhall does not know. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown } | null;

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";
const adaptive = (content: object) => ({ contentType: ADAPTIVE, content });

/** Replaces the card, only for the person who pressed. */
export const cardAnswer = (value: AdaptiveCard): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: ADAPTIVE, value },
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
  const content = adaptive(card);
  return {
    status: 200,
    body: { task: { type: "continue", value: { title, height, width: "medium", card: content } } },
  };
}

/** A result of a search: the card that is inserted, and how Teams shows it in its list. */
export interface FoundItem {
  readonly card: AdaptiveCard;
  readonly preview: Preview;
}

/** The answer to `composeExtension/query`: a list, of which somebody may choose a card to insert. */
export const foundAnswer = (items: readonly FoundItem[]): InvokeAnswer => ({
  status: 200,
  body: {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: items.map(({ card, preview }) => ({
        ...adaptive(card),
        preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: preview },
      })),
    },
  },
});

/** The same with a text in place of the list. */
export const sayingAnswer = (text: string): InvokeAnswer => ({
  status: 200,
  body: { composeExtension: { type: "message", text } },
});
