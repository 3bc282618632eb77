import { streamKey } from "../domain/kernel/stream.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { NewOutboxRow } from "../ports/event-store.ts";
import { bodyAsValues, jsonBytes } from "./bodies.ts";
import type { DueRow } from "./due-index.ts";
import { encodeKey, sortableInstant } from "./keys.ts";
import { withPrefix } from "./ranges.ts";
import type { Range } from "./ranges.ts";
import { flagOf, instantOf, textOf } from "./rows.ts";
import type { FoundRow, Row, Value } from "./rows.ts";

const prefix = "o-";
const never: Instant = 0;

/** What an outbox row holds besides its body. */
export interface OutboxState {
  readonly id: string;
  readonly due: Instant;
  /** the key of its index row */
  readonly dueKey: string;
  /** empty when unclaimed */
  readonly claim: string;
  readonly leaseUntil: Instant;
  readonly sending: boolean;
  readonly inOrder: boolean;
  readonly mark: boolean;
  /** the commit that renewed it last, if it is a mark; empty if none did */
  readonly renewedBy: string;
  readonly etag: string;
}

export const stateColumns = [
  ...["outboxId", "due", "dueKey", "claim", "leaseUntil", "sending", "inOrder", "mark", "renewedBy"],
];

export const outboxKey = (id: string): string => prefix + encodeKey(id);
export const outboxRange = (stream: StreamId): Range => withPrefix(streamKey(stream), prefix);
export const isOutboxRow = (row: FoundRow): boolean => row.rowKey.startsWith(prefix);

/** An unclaimed row, due at its time. */
export const freed = (due: DueRow, at: Instant): Record<string, Value> => ({
  due: sortableInstant(at),
  dueKey: due.key,
  claim: "",
  leaseUntil: sortableInstant(never),
  sending: false,
});

export async function outboxRow(stream: StreamId, row: NewOutboxRow, due: DueRow): Promise<Row> {
  const body = await bodyAsValues(jsonBytes(row.body));
  const { inOrder = false, mark = false } = row;
  const values = { outboxId: row.id, inOrder, mark, ...freed(due, row.due), ...body };
  return { partitionKey: streamKey(stream), rowKey: outboxKey(row.id), values };
}

/** Writes a mark again that is there already: nobody who has claimed it loses it, and it stays due when it was. */
export const renewal = (stream: StreamId, id: string, commitId: string): Row => ({
  partitionKey: streamKey(stream),
  rowKey: outboxKey(id),
  values: { renewedBy: commitId },
});

export const stateOf = (row: FoundRow): OutboxState => ({
  id: textOf(row, "outboxId"),
  due: instantOf(row, "due"),
  dueKey: textOf(row, "dueKey"),
  claim: textOf(row, "claim"),
  leaseUntil: instantOf(row, "leaseUntil"),
  sending: flagOf(row, "sending"),
  // Rows of earlier versions lack these columns.
  inOrder: row.values["inOrder"] === true,
  mark: row.values["mark"] === true,
  renewedBy: "renewedBy" in row.values ? textOf(row, "renewedBy") : "",
  etag: row.etag,
});

/** The first of a stream's rows that go in order; undefined without any. */
export const firstInOrder = (states: Iterable<OutboxState>): string | undefined =>
  [...states]
    .filter((state) => state.inOrder)
    .map((state) => state.id)
    .sort()[0];

/** Whether it may be claimed at `now`. */
export const isFree = (state: OutboxState, now: Instant): boolean =>
  state.due <= now && state.leaseUntil <= now;
