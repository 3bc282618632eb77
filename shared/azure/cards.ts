import type { Cards, PostedCard } from "../ports/cards.ts";
import { encodeKey, sortable, sortableInstant } from "./keys.ts";
import { instantOf, textOf } from "./rows.ts";
import type { FoundRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

const VERSION_DIGITS = 12;

/** One row per community and card in the table `Cards`, overwritten by each drawing. */
export function azureCards({ cards }: Tables): Cards {
  return {
    async find(community, key) {
      const row = await cards.get(community, encodeKey(key));
      return row === null ? null : cardOf(row);
    },

    async claim(community, key, seen, at) {
      const place = { partitionKey: community, rowKey: encodeKey(key) };
      const row = await cards.get(place.partitionKey, place.rowKey);
      if (row === null) return false;
      const { version, drawnAt } = cardOf(row);
      if (version !== seen.version || drawnAt !== seen.drawnAt) return false;
      const values = { drawnAt: sortableInstant(at) };
      return (await cards.update({ ...place, values }, row.etag, "Merge")).kind === "written";
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

const cardOf = (row: FoundRow): PostedCard => ({
  conversation: textOf(row, "conversation"),
  message: textOf(row, "message"),
  version: Number(textOf(row, "version")),
  drawnAt: instantOf(row, "drawnAt"),
});
