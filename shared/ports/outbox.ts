import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant, Millis } from "../domain/kernel/time.ts";
import type { Json } from "./event-store.ts";

/** A row that this server may work on until its lease runs out. */
export interface ClaimedRow {
  readonly stream: StreamId;
  readonly id: string;
  readonly due: Instant;
  readonly body: Json;
  /**
   * Whether an earlier claim marked this row as about to be sent and never reported the outcome.
   * Then the fate of the send is unknown, and it must not be repeated blindly.
   */
  readonly fateUnknown: boolean;
  /** opaque to callers: identifies this claim */
  readonly claim: string;
}

export interface OutboxEntry {
  readonly stream: StreamId;
  readonly id: string;
}

/** The rows that `EventStore.append` wrote, claimed by one server at a time. */
export interface Outbox {
  /**
   * Up to `most` rows due at `now` that nobody has claimed, the oldest first: of every stream, or of one. Of a stream's
   * rows that go in order, only the first that remains.
   */
  due(now: Instant, most: number, stream?: StreamId): Promise<readonly OutboxEntry[]>;
  /** Claims a row for `lease` ms; null if somebody else holds it or it is gone. Two claims never both succeed. */
  claim(entry: OutboxEntry, now: Instant, lease: Millis): Promise<ClaimedRow | null>;
  /** Marks, before a send that cannot be undone, that it is about to happen. False if the claim was lost. */
  markSending(row: ClaimedRow): Promise<boolean>;
  /** The work is done: deletes the row, unless it is a mark that was renewed since it was claimed. Returns whether it is gone. */
  complete(row: ClaimedRow): Promise<boolean>;
  /** Makes the row due again at `due`; the claim ends, and nothing counts as sent. */
  postpone(row: ClaimedRow, due: Instant): Promise<void>;
}
