import type { SealScope } from "../domain/kernel/sealed.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { SealKey } from "./seal-keys.ts";

/** JSON as it is stored. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One commit of a stream: everything that one write made true, in order. `body` is the codec's (`app/codec`);
 * the store keeps it as it is, however long.
 */
export interface StoredCommit {
  /** 1 for the first commit of a stream, without gaps */
  readonly version: number;
  /** random, drawn by the writer: tells a lost acknowledgement from another's write */
  readonly commitId: string;
  readonly body: Json;
}

/** A fold of a stream up to a version, so that a load need not begin at the beginning. */
export interface StoredSnapshot {
  readonly version: number;
  /** the fold's own version: a snapshot with another one is ignored */
  readonly fold: number;
  readonly body: Json;
}

export interface StoredStream {
  /** 0 for a stream that has no commit */
  readonly version: number;
  readonly snapshot: StoredSnapshot | null;
  /** the commits after the snapshot, in order */
  readonly tail: readonly StoredCommit[];
  /** the keys of its seals: what is sealed in the snapshot or the tail and has none here has lost it for ever */
  readonly keys: ReadonlyMap<SealScope, SealKey>;
}

/** Work outside the stream, written in the same transaction as the commit that causes it. */
export interface NewOutboxRow {
  /** unique in its stream; derived from the commit, so that a repeat is the same row */
  readonly id: string;
  /** when it shall be done; what is due at once carries the moment of the commit */
  readonly due: Instant;
  readonly body: Json;
  /** It waits for all rows of its stream that go in order and have a lower id, also for those that somebody holds. */
  readonly inOrder?: boolean;
}

export type AppendResult = { readonly kind: "stored" } | { readonly kind: "conflict" };

/**
 * The log of facts, one stream each. Every call ends within a time-out. Failures throw `StorageError`;
 * a write whose acknowledgement was lost is read back before anything is said about it.
 */
export interface EventStore {
  /** `fold`: snapshots of another fold version are passed over. At most 2 reads for a stream with a fresh snapshot, its keys included. */
  load(stream: StreamId, fold: number): Promise<StoredStream>;
  /** The commits after `version`, in order. */
  readAfter(stream: StreamId, version: number): Promise<readonly StoredCommit[]>;
  /** The stream's version, by one point read. 0 when there is none. */
  version(stream: StreamId): Promise<number>;
  /**
   * Writes head, commit and outbox rows in one transaction, if the stream still is at `commit.version - 1`.
   * Refuses with `StorageError` (not retryable) what the service could not hold: see `MAX_COMMIT_BYTES`, `MAX_OUTBOX_ROWS` and
   * `MAX_OUTBOX_BYTES`.
   */
  append(stream: StreamId, commit: StoredCommit, outbox: readonly NewOutboxRow[]): Promise<AppendResult>;
  /** Keeps a snapshot in place of an older one. Any size. */
  saveSnapshot(stream: StreamId, snapshot: StoredSnapshot): Promise<void>;
}

/** The largest commit body, in bytes of its JSON in UTF-8: what fits one entity with room to spare. */
export const MAX_COMMIT_BYTES = 700 * 1024;
/** The most outbox rows of one commit: a transaction holds 100 rows, two of them head and commit. */
export const MAX_OUTBOX_ROWS = 90;
/** The most bytes of the bodies of one commit's outbox rows: a transaction holds 4 MiB on the wire. */
export const MAX_OUTBOX_BYTES = 700 * 1024;
