import type { Cards, PostedCard } from "../ports/cards.ts";

export function memoryCards(): Cards {
  const cards = new Map<string, PostedCard>();
  const keyOf = (community: string, key: string): string => JSON.stringify([community, key]);
  return {
    async find(community, key) {
      return cards.get(keyOf(community, key)) ?? null;
    },
    async claim(community, key, seen, at) {
      const card = cards.get(keyOf(community, key));
      if (card === undefined || card.version !== seen.version || card.drawnAt !== seen.drawnAt) return false;
      cards.set(keyOf(community, key), { ...card, drawnAt: at });
      return true;
    },
    async keep(community, key, card) {
      cards.set(keyOf(community, key), { ...card });
    },
  };
}
