import type { OutgoingMessage } from "../connector/connector.ts";
import type { AdaptiveCard } from "./elements.ts";

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** A message that shows a card. `summary` is what a notification of it says. */
export const cardMessage = (content: AdaptiveCard, summary: string): OutgoingMessage => ({
  type: "message",
  summary,
  attachments: [{ contentType: CARD_TYPE, content }],
});

/** A message of our own words alone. */
export const textMessage = (text: string): OutgoingMessage => ({
  type: "message",
  textFormat: "plain",
  text,
});
