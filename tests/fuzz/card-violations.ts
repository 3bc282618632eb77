import { cardsIn, newCards } from "@guildhall/shared/domain/community/cards-in";
import { cardKey } from "@guildhall/shared/domain/community/cards/part";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { initialCommunity } from "@guildhall/shared/domain/community/state";
import { shownText } from "./cards-in-chat.ts";
import type { FoldedLogs } from "./no-op.ts";
import type { Simulation } from "./simulation.ts";
import type { LogEntry } from "./whole-log.ts";

/**
 * Each card that should be in the chat is there and shows what everybody is shown, unless the organisers were told that it
 * may not be, or the chat refused it; and none was posted more often than it became due (SPEC CARD-15, STORE-7).
 */
export async function cardViolations(
  { chat, storage }: Simulation,
  guildLog: readonly LogEntry<CommunityEvent>[],
  { id, community }: FoldedLogs,
): Promise<string[]> {
  const wrong: string[] = [];
  const wanted = new Map<string, number>();
  const want = (key: string): void => void wanted.set(key, (wanted.get(key) ?? 0) + 1);
  let before = initialCommunity;
  for (const { state, effects } of community) {
    for (const subject of newCards(cardsIn(before), cardsIn(state))) want(cardKey(subject));
    for (const effect of effects)
      if (effect.kind === "post" && effect.message.kind === "card") want(cardKey(effect.message.subject));
    before = state;
  }
  for (const [key, times] of chat.posted)
    if (times > (wanted.get(key) ?? 0))
      wrong.push(`the card ${key} was posted ${times} times instead of ${wanted.get(key) ?? 0}`);

  const doubted = new Set(
    guildLog
      .flatMap(({ events }) => events)
      .flatMap((event) =>
        event.type === "SendUnknown" && event.message.kind === "card" ? [cardKey(event.message.subject)] : [],
      ),
  );
  for (const subject of cardsIn(before)) {
    const key = cardKey(subject);
    if (chat.refused.has(key)) continue;
    const message = (await storage.cards.find(id, key))?.message ?? null;
    if (message === null) {
      if (!doubted.has(key))
        wrong.push(`the card ${key} is not in the chat, and the organisers were not told`);
    } else if (chat.shownBy(message) !== shownText(subject, before))
      wrong.push(`the card ${key} shows what is no longer so`);
  }
  return wrong;
}
