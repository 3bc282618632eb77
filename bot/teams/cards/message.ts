import type { OutgoingMessage } from "../connector/connector.ts";
import type { AdaptiveCard } from "./elements.ts";

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** A message that shows a card. `summary` is the text of its notification. */
export interface CardMessage extends OutgoingMessage {
  readonly summary: string;
  readonly attachments: readonly [{ readonly contentType: string; readonly content: AdaptiveCard }];
}

export const cardMessage = (content: AdaptiveCard, summary: string): CardMessage => ({
  type: "message",
  summary,
  attachments: [{ contentType: CARD_TYPE, content }],
});

/** A message of only our own words. */
export const textMessage = (text: string): OutgoingMessage => ({
  type: "message",
  textFormat: "plain",
  text,
});
