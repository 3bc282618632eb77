import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, line, run } from "./elements.ts";
import { cardMessage } from "./message.ts";

/** A sentence that may contain a person's name. */
export const noticeMessage = (text: string, texts: CardTexts): OutgoingMessage =>
  cardMessage(card(texts, [line([run(text)])]), text);
