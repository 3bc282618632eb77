import type { SealScope } from "../domain/kernel/sealed.ts";
import type { SealKey } from "../ports/seal-keys.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { TableGateway } from "./gateway.ts";
import { encodeKey } from "./keys.ts";
import { withPrefix } from "./ranges.ts";
import type { KeyRange, Range } from "./ranges.ts";
import { bytesOf, textOf } from "./rows.ts";
import type { FoundRow, Row } from "./rows.ts";
import type { Wrapped, Wrapping } from "./wrapping.ts";

/** Sorts after the head and the snapshot, so that a query for all three reads the keys last. */
const prefix = "head-wrapped-";

export const keyRowKey = (scope: SealScope): string => prefix + encodeKey(scope);
export const keyRange = (stream: string): Range => withPrefix(stream, prefix);
export const keysOfAllStreams: KeyRange = { from: prefix, before: keyRange("").before };

/** The rows that hold the wrapped keys of a stream's seals, one for each scope, in the stream's own partition. */
export interface KeyRows {
  rowOf(stream: string, scope: SealScope, key: SealKey): Row;
  /** The keys among a stream's rows. Those wrapped by an older key of the deployment are rewrapped. */
  open(stream: string, rows: readonly FoundRow[]): Promise<ReadonlyMap<SealScope, SealKey>>;
  /** Rewraps a row's key if an older key of the deployment wraps it; returns whether it did. */
  rewrap(stream: string, row: FoundRow): Promise<boolean>;
}

export function keyRows(streams: TableGateway, wrapping: Wrapping): KeyRows {
  const rowOf = (stream: string, scope: SealScope, key: SealKey): Row => ({
    partitionKey: stream,
    rowKey: keyRowKey(scope),
    values: { scope, ...wrapping.wrap(key, { stream, scope }) },
  });

  const keyIn = (stream: string, row: FoundRow): SealKey =>
    wrapping.unwrap(wrappedIn(row), { stream, scope: textOf(row, "scope") });

  async function rewrap(stream: string, row: FoundRow): Promise<boolean> {
    if (wrapping.isCurrent(wrappedIn(row))) return false;
    const anew = rowOf(stream, textOf(row, "scope"), keyIn(stream, row));
    // Only if the row is unchanged: a key that was destroyed meanwhile must not come back.
    await streams.update(anew, row.etag, "Replace");
    return true;
  }

  return {
    rowOf,
    rewrap,
    async open(stream, rows) {
      const held = rows.filter(({ rowKey }) => rowKey.startsWith(prefix));
      const keys = new Map(held.map((row) => [textOf(row, "scope"), keyIn(stream, row)]));
      for (const row of held)
        await rewrap(stream, row).catch((error: unknown) => {
          // The old wrapping still opens it; the next read tries again.
          if (!(error instanceof StorageError)) throw error;
        });
      return keys;
    },
  };
}

const wrappedIn = (row: FoundRow): Wrapped => ({
  wrappedBy: textOf(row, "wrappedBy"),
  wrapped: bytesOf(row, "wrapped"),
});
