import { en } from "../../messages/en.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { buttons } from "./activity/parts.ts";
import { seeAction } from "./activity/press.ts";
import { card, heading, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

export const helpMessage = (): OutgoingMessage =>
  cardMessage(
    card([
      heading(en.help.title),
      ...en.help.lines.map((text) => words(text, { spacing: "Small" })),
      words(en.help.quietly, { isSubtle: true }),
      ...buttons([seeAction({ kind: "setup" }, { title: en.help.setup })]),
    ]),
    en.help.summary,
  );
