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
   * Whether an earlier claim of this row said that it was about to send and never told how that went.
   * Then the fate of the send is unknown, and it must not be repeated blindly.
   */
  readonly fateUnknown: boolean;
  /** opaque to callers: which claim this is */
  readonly claim: string;
}

export interface OutboxEntry {
  readonly stream: StreamId;
  readonly id: string;
}

/** The rows that `EventStore.append` wrote, claimed by one server at a time. */
export interface Outbox {
  /**
   * Up to `most` rows due at `now` that nobody holds, the oldest first: of every stream, or of one. Of a stream's rows
   * that go in order only the first that is left.
   */
  due(now: Instant, most: number, stream?: StreamId): Promise<readonly OutboxEntry[]>;
  /** Takes a row for `lease` ms; null when another holds it or it is gone. Two claims never both succeed. */
  claim(entry: OutboxEntry, now: Instant, lease: Millis): Promise<ClaimedRow | null>;
  /** Says, before a send that cannot be taken back, that it is about to happen. False when the claim was lost. */
  markSending(row: ClaimedRow): Promise<boolean>;
  /** It is done: the row goes. */
  complete(row: ClaimedRow): Promise<void>;
  /** It shall be tried again at `due`: the claim ends, and nothing counts as sent. */
  postpone(row: ClaimedRow, due: Instant): Promise<void>;
}
