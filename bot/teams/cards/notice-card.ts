import type { CardTexts } from "@guildhall/shared/messages/bot";
import { card, line, run } from "./elements.ts";
import { type CardMessage, cardMessage } from "./message.ts";

/** A sentence that may contain a person's name. */
export const noticeMessage = (text: string, texts: CardTexts): CardMessage =>
  cardMessage(card(texts, [line([run(text)])]), text);
