import type { Cards, PostedCard } from "../ports/cards.ts";

export function memoryCards(): Cards {
  const cards = new Map<string, PostedCard>();
  const keyOf = (community: string, key: string): string => JSON.stringify([community, key]);
  return {
    async find(community, key) {
      return cards.get(keyOf(community, key)) ?? null;
    },
    async keep(community, key, { conversation, message, drawnAt }) {
      cards.set(keyOf(community, key), { conversation, message, drawnAt });
    },
    async eraseCommunity(community) {
      for (const key of cards.keys())
        if ((JSON.parse(key) as readonly string[])[0] === community) cards.delete(key);
    },
    async forget(community, key) {
      cards.delete(keyOf(community, key));
    },
  };
}
