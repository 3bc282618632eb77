import type { Permit } from "@guildhall/shared/domain/permits";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import { buttons } from "./activity/parts.ts";
import { seeAction } from "./activity/press.ts";
import { card, heading, words } from "./elements.ts";
import { type CardMessage, cardMessage } from "./message.ts";

/** `heard`: whether Teams lets Guildhall hear what does not mention it. */
export const helpMessage = (texts: CardTexts, heard: Permit): CardMessage => {
  const { help } = texts;
  return cardMessage(
    card(texts, [
      heading(help.title),
      ...help.lines.map((text) => words(text, { spacing: "Small" })),
      words(help.heard[heard], { isSubtle: true }),
      ...buttons([seeAction({ kind: "setup" }, { title: help.setup })]),
    ]),
    help.summary,
  );
};
