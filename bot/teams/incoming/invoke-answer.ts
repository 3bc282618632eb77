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
