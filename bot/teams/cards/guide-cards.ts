import { en } from "../../messages/en.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, heading, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

/** What Guildhall is and how to begin. There is no button: a link to a tab that is not added yet would lead nowhere. */
export const welcomeMessage = (): OutgoingMessage =>
  cardMessage(
    card([
      heading(en.welcome.title, { size: "Large" }),
      words(en.welcome.what),
      heading(en.welcome.stepsTitle),
      ...en.welcome.steps.map((step, index) => words(`${index + 1}\\. ${step}`, { spacing: "Small" })),
      words(en.welcome.help, { isSubtle: true }),
    ]),
    en.welcome.summary,
  );

export const helpMessage = (): OutgoingMessage =>
  cardMessage(
    card([
      heading(en.help.title),
      ...en.help.lines.map((text) => words(text, { spacing: "Small" })),
      words(en.help.quietly, { isSubtle: true }),
    ]),
    en.help.summary,
  );
