import { randomBytes } from "node:crypto";
import { streamKey } from "../domain/kernel/stream.ts";
import type { SealKeys } from "../ports/seal-keys.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { TableGateway } from "./gateway.ts";
import { keyRange, keyRowKey, keysOfAllStreams, type KeyRows } from "./key-rows.ts";
import { textOf } from "./rows.ts";

/** One row per scope in the table `Streams`, beside the stream's head: the key, wrapped by a key of the deployment. */
export function azureSealKeys(streams: TableGateway, rows: KeyRows): SealKeys {
  return {
    async all(stream) {
      const partitionKey = streamKey(stream);
      return rows.open(partitionKey, await streams.all(keyRange(partitionKey)));
    },

    async obtain(stream, scope) {
      const partitionKey = streamKey(stream);
      const stored = async () => {
        const row = await streams.get(partitionKey, keyRowKey(scope));
        return row === null ? undefined : (await rows.open(partitionKey, [row])).get(scope);
      };
      const present = await stored();
      if (present !== undefined) return present;
      const key = new Uint8Array(randomBytes(32));
      const outcome = await streams.create(rows.rowOf(partitionKey, scope, key));
      if (outcome.kind === "written") return key;
      // Another server's, or our own after a lost acknowledgement: the stored key counts.
      const winner = await stored();
      if (winner !== undefined) return winner;
      throw new StorageError("A seal key was destroyed while it was created", true);
    },

    destroy: (stream, scope) => streams.remove(streamKey(stream), keyRowKey(scope)),

    async rewrap() {
      let wrapped = 0;
      for await (const row of streams.rows(keysOfAllStreams))
        if (await rows.rewrap(textOf(row, "partitionKey"), row)) wrapped += 1;
      return wrapped;
    },
  };
}
