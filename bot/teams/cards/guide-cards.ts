import type { CardTexts } from "@guildhall/shared/messages/bot";
import { buttons } from "./activity/parts.ts";
import { seeAction } from "./activity/press.ts";
import { card, heading, words } from "./elements.ts";
import { type CardMessage, cardMessage } from "./message.ts";

export const helpMessage = (texts: CardTexts): CardMessage => {
  const { help } = texts;
  return cardMessage(
    card(texts, [
      heading(help.title),
      ...help.lines.map((text) => words(text, { spacing: "Small" })),
      words(help.quietly, { isSubtle: true }),
      ...buttons([seeAction({ kind: "setup" }, { title: help.setup })]),
    ]),
    help.summary,
  );
};
