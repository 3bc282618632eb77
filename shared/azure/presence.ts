import { memberRef } from "../domain/kernel/ids.ts";
import type { Heartbeat, Presence } from "../ports/presence.ts";
import { StorageError } from "../ports/storage-error.ts";
import { bodyAsValues, bodyFromValues, jsonBytes } from "./bodies.ts";
import { encodeKey, sortableInstant } from "./keys.ts";
import { wholePartition } from "./ranges.ts";
import { removePartition } from "./removal.ts";
import { instantOf, textOf } from "./rows.ts";
import type { FoundRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** One row per community and server in the table `Presence`, overwritten by each heartbeat. */
export function azurePresence({ presence }: Tables): Presence {
  return {
    async beat(community, { server, at, members }) {
      // Sorted, so that the order in which people came is not stored.
      const body = await bodyAsValues(jsonBytes(members.toSorted()));
      const values = { server, at: sortableInstant(at), ...body };
      await presence.put({ partitionKey: community, rowKey: encodeKey(server), values });
    },

    async read(community) {
      return Promise.all((await presence.all(wholePartition(community))).map(heartbeatOf));
    },

    eraseCommunity: (community) => removePartition(presence, community),
  };
}

async function heartbeatOf(row: FoundRow): Promise<Heartbeat> {
  const members = await bodyFromValues(row);
  if (!Array.isArray(members)) throw new StorageError("A heartbeat without members", false);
  return {
    server: textOf(row, "server"),
    at: instantOf(row, "at"),
    members: members.map((member) => memberRef(String(member))),
  };
}
