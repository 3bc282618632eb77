import type { Cards } from "../ports/cards.ts";
import { encodeKey, sortable, sortableInstant } from "./keys.ts";
import { instantOf, textOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

const VERSION_DIGITS = 12;

/** One row per community and card in the table `Cards`, overwritten by each drawing. */
export function azureCards({ cards }: Tables): Cards {
  return {
    async find(community, key) {
      const row = await cards.get(community, encodeKey(key));
      if (row === null) return null;
      return {
        conversation: textOf(row, "conversation"),
        message: textOf(row, "message"),
        version: Number(textOf(row, "version")),
        drawnAt: instantOf(row, "drawnAt"),
      };
    },

    async keep(community, key, { conversation, message, version, drawnAt }) {
      const values = {
        conversation,
        message,
        version: sortable(version, VERSION_DIGITS),
        drawnAt: sortableInstant(drawnAt),
      };
      await cards.put({ partitionKey: community, rowKey: encodeKey(key), values });
    },
  };
}
