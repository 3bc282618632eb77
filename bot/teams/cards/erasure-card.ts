import type { ErasureMessage } from "@guildhall/shared/domain/community/retention/part";
import type { BotTexts } from "@guildhall/shared/messages/bot";
import { card, words } from "./elements.ts";
import { type Mention, marks, mentioning } from "./mention.ts";
import { type CardMessage, cardMessage } from "./message.ts";

/** Tells the organisers that nobody has used their community for long, and when it is erased if that stays so. */
export function erasureMessage(
  organisers: readonly Mention[],
  community: string,
  said: Omit<ErasureMessage, "kind">,
  { cards, erasureAnnounced }: Pick<BotTexts, "cards" | "erasureAnnounced">,
): CardMessage {
  const text = erasureAnnounced(marks(organisers), community, said);
  return cardMessage(
    card(cards, [words(text)], mentioning(organisers)),
    erasureAnnounced([], community, said),
  );
}
