import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { LinkedPage } from "@guildhall/shared/reading/card";
import type { AdaptiveCard } from "./elements.ts";
import { type CardMessage, cardMessage } from "./message.ts";

/** A page of the tab, and the address that opens it in the chat where the card stands. */
export interface PageLink {
  readonly page: LinkedPage;
  readonly address: string;
}

/** The card with a link to the page of the tab where there is more about it (SPEC CARD-27). */
export const withPageLink = (
  card: AdaptiveCard,
  { page, address }: PageLink,
  texts: Pick<CardTexts, "card">,
): AdaptiveCard => ({
  ...card,
  actions: [
    ...(card.actions ?? []),
    { type: "Action.OpenUrl", title: texts.card.openPage[page], url: address },
  ],
});

/** The same for a message that shows a card. */
export const linked = (
  { attachments: [{ content }], summary }: CardMessage,
  link: PageLink,
  texts: Pick<CardTexts, "card">,
): CardMessage => cardMessage(withPageLink(content, link, texts), summary);
