import { createHash } from "node:crypto";
import { communityId, sessionId } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream, streamKey } from "../domain/kernel/stream.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { NewOutboxRow, StoredCommit } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { TableGateway } from "./gateway.ts";
import { encodeKey, sortableInstant } from "./keys.ts";
import { wholePartition } from "./ranges.ts";
import { removeRows } from "./removal.ts";
import { numberOf, textOf } from "./rows.ts";
import type { FoundRow, Row } from "./rows.ts";

/**
 * The index of outbox rows by due time: one row each, spread over four partitions, so that four short queries find
 * everything that is due, however many streams there are and however much lies in the future.
 *
 * A table's transaction stays in one partition, so an index row is written *before* the row it points to: it may point
 * to nothing (and is swept then), but nothing is ever due without one. It is swept only once what it announced can no
 * longer be written: see `mayStillHappen` in `outbox.ts`.
 */
export interface DueRow {
  readonly shard: string;
  /** its row key; the outbox row stores it too, so that both know whether they belong together */
  readonly key: string;
  readonly stream: StreamId;
  /** the outbox row's id */
  readonly id: string;
  /** written for an append: the version it is to create; 0 otherwise */
  readonly version: number;
  /** written for a postponement: the claim that asks for it; empty otherwise */
  readonly claim: string;
}

/** One partition takes some 2,000 writes a second, and costs one query per look. */
const shards = 4;
const pageSize = 100;

const shardName = (index: number): string => `due-${index}`;

function shardOf(key: string): string {
  return shardName((createHash("sha256").update(key).digest()[0] ?? 0) % shards);
}

/** `cause` is a commit id or a claim: it makes the key unique among rows due at the same time. */
function dueRow(
  stream: StreamId,
  id: string,
  due: Instant,
  cause: string,
): Pick<DueRow, "shard" | "key" | "stream" | "id"> {
  const name = streamKey(stream);
  const key = [sortableInstant(due), name, encodeKey(id), encodeKey(cause)].join("~");
  return { shard: shardOf(name), key, stream, id };
}

export const dueByAppend = (stream: StreamId, row: NewOutboxRow, commit: StoredCommit): DueRow => ({
  ...dueRow(stream, row.id, row.due, commit.commitId),
  version: commit.version,
  claim: "",
});

export const dueByPostponement = (stream: StreamId, id: string, due: Instant, claim: string): DueRow => ({
  ...dueRow(stream, id, due, claim),
  version: 0,
  claim,
});

export interface DueIndex {
  /** Writes index rows of one stream. Idempotent. */
  announce(rows: readonly DueRow[]): Promise<void>;
  /** Every row due at `now`, the oldest first, read lazily. */
  upTo(now: Instant): AsyncGenerator<DueRow, void>;
  /** Deletes an index row that points to nothing. If that fails, a later sweep will. */
  sweep(stream: StreamId, key: string): Promise<void>;
  /** Deletes all index rows of a stream, whatever they point to. */
  forget(stream: StreamId): Promise<void>;
}

export function dueIndex(table: TableGateway): DueIndex {
  async function* shardUpTo(shard: string, now: Instant): AsyncGenerator<DueRow, void> {
    const range = { partitionKey: shard, from: "", before: sortableInstant(now + 1) };
    for await (const row of table.rows(range, undefined, pageSize)) yield dueRowOf(shard, row);
  }

  return {
    async announce(rows) {
      const [only, ...more] = rows.map(rowOf);
      if (only === undefined) return;
      // A conflict can only be with an earlier attempt of the same call: the key contains the cause.
      if (more.length === 0) await table.create(only);
      else await table.transaction([only, ...more].map((row) => ({ do: "create", row })));
    },

    async *upTo(now) {
      const sources = Array.from({ length: shards }, (_, index) => shardUpTo(shardName(index), now));
      yield* inOrder(sources);
    },

    async forget(stream) {
      const name = streamKey(stream);
      const shard = shardOf(name);
      const keys: string[] = [];
      for await (const { rowKey } of table.rows(wholePartition(shard), []))
        if (rowKey.split("~")[1] === name) keys.push(rowKey);
      await removeRows(table, shard, keys);
    },

    async sweep(stream, key) {
      try {
        await table.remove(shardOf(streamKey(stream)), key);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
      }
    },
  };
}

/** Merges sorted sources into one sorted by key. */
async function* inOrder(sources: readonly AsyncGenerator<DueRow, void>[]): AsyncGenerator<DueRow, void> {
  const nexts = await Promise.all(sources.map(async (source) => ({ source, result: await source.next() })));
  for (;;) {
    let first: { source: AsyncGenerator<DueRow, void>; result: IteratorResult<DueRow, void> } | undefined;
    let value: DueRow | undefined;
    for (const next of nexts) {
      if (next.result.done === true) continue;
      if (value === undefined || next.result.value.key < value.key)
        [first, value] = [next, next.result.value];
    }
    if (first === undefined || value === undefined) return;
    yield value;
    first.result = await first.source.next();
  }
}

function rowOf({ shard, key, stream, id, version, claim }: DueRow): Row {
  const values = { streamKind: stream.kind, streamId: stream.id, outboxId: id, version, claim };
  return { partitionKey: shard, rowKey: key, values };
}

function dueRowOf(shard: string, row: FoundRow): DueRow {
  const id = textOf(row, "streamId");
  const stream =
    textOf(row, "streamKind") === "community"
      ? communityStream(communityId(id))
      : sessionStream(sessionId(id));
  return {
    shard,
    key: row.rowKey,
    stream,
    id: textOf(row, "outboxId"),
    version: numberOf(row, "version"),
    claim: textOf(row, "claim"),
  };
}
