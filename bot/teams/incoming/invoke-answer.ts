import type { AdaptiveCard } from "../cards/elements.ts";

/** What an invoke is answered with; null for one that Guildhall does not know. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown } | null;

/** Puts a card in the place of the one that was pressed, for whoever pressed alone. */
export const cardAnswer = (value: AdaptiveCard): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value },
});

/** Says something to whoever pressed; the card stays as it is. */
export const wordsAnswer = (value: string): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value },
});
