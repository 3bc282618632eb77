import type { Cards, PostedCard } from "../ports/cards.ts";
import { encodeKey, sortableInstant } from "./keys.ts";
import { removePartition } from "./removal.ts";
import { instantOf, textOf } from "./rows.ts";
import type { FoundRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** One row per community and card in the table `Cards`, overwritten by each drawing. */
export function azureCards({ cards }: Tables): Cards {
  return {
    async find(community, key) {
      const row = await cards.get(community, encodeKey(key));
      return row === null ? null : cardOf(row);
    },

    async keep(community, key, { conversation, message, drawnAt }) {
      const values = { conversation, message: message ?? "", drawnAt: sortableInstant(drawnAt) };
      await cards.put({ partitionKey: community, rowKey: encodeKey(key), values });
    },

    forget: (community, key) => cards.remove(community, encodeKey(key)),

    eraseCommunity: (community) => removePartition(cards, community),
  };
}

function cardOf(row: FoundRow): PostedCard {
  const message = textOf(row, "message");
  return {
    conversation: textOf(row, "conversation"),
    message: message === "" ? null : message,
    drawnAt: instantOf(row, "drawnAt"),
  };
}
