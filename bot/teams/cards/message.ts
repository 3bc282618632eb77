import type { OutgoingMessage } from "../connector/connector.ts";
import type { AdaptiveCard } from "./elements.ts";

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** A message that shows a card. `summary` is the text of its notification. */
export const cardMessage = (content: AdaptiveCard, summary: string): OutgoingMessage => ({
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
