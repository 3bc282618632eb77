import { isolated } from "@guildhall/shared/domain/isolated";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { BotTexts } from "@guildhall/shared/messages/bot";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, line, run, words } from "./elements.ts";
import { type Mention, marks, mentioning } from "./mention.ts";
import { cardMessage } from "./message.ts";

/** Who has an announced turn now, and nothing of why. `holder`: null if nobody has it */
export function turnPassedMessage(
  holder: Mention | null,
  at: Instant | null,
  { cards, turnPassed, turnOpen }: Pick<BotTexts, "cards" | "turnPassed" | "turnOpen">,
): OutgoingMessage {
  if (holder === null) return cardMessage(card(cards, [words(turnOpen(at))]), turnOpen(at));
  const [mark = ""] = marks([holder]);
  return cardMessage(
    card(cards, [words(turnPassed(mark, at))], mentioning([holder])),
    turnPassed(isolated(holder.name), at),
  );
}

/** Who facilitates a session as a guest. */
export function guestMessage(
  guest: string,
  at: Instant | null,
  { cards, turnOfGuest }: Pick<BotTexts, "cards" | "turnOfGuest">,
): OutgoingMessage {
  const said = turnOfGuest(isolated(guest), at);
  return cardMessage(card(cards, [line([run(said)])]), said);
}
