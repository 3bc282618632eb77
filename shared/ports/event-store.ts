import type { SealScope } from "../domain/kernel/sealed.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { SealKey } from "./seal-keys.ts";

/** JSON as it is stored. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One commit of a stream: everything that one write stores, in order. `body` is encoded by `app/codec`; the store keeps
 * it unchanged.
 */
export interface StoredCommit {
  /** 1 for the first commit of a stream, without gaps */
  readonly version: number;
  /** random, drawn by the writer: distinguishes our own write, its acknowledgement lost, from another server's */
  readonly commitId: string;
  readonly body: Json;
}

/** A fold of a stream up to a version, so that a load need not start at the first commit. */
export interface StoredSnapshot {
  readonly version: number;
  /** the version of the fold: a snapshot with another one is ignored */
  readonly fold: number;
  readonly body: Json;
}

export interface StoredStream {
  /** 0 for a stream that has no commit */
  readonly version: number;
  readonly snapshot: StoredSnapshot | null;
  /** the commits after the snapshot, in order */
  readonly tail: readonly StoredCommit[];
  /** the seal keys of the stream; anything sealed in the snapshot or the tail whose key is missing here is lost for good */
  readonly keys: ReadonlyMap<SealScope, SealKey>;
}

/** Work outside the stream, written in the same transaction as the commit that causes it. */
export interface NewOutboxRow {
  /** unique in its stream; derived from the commit, so that a repeated write gives the same row, unless it is a `mark` */
  readonly id: string;
  /** when it is to be done; what is due at once has the time of the commit */
  readonly due: Instant;
  readonly body: Json;
  /**
   * It only marks something as to be done. If a row of this id is there already, that one counts as renewed and stays as it
   * is otherwise, whoever holds it: what is to be done is done once for all of them, unless it has already begun. Then it is
   * done again.
   */
  readonly mark?: boolean;
  /** It waits for all rows of its stream that are `inOrder` and have a lower id, even those that somebody has claimed. */
  readonly inOrder?: boolean;
}

/** `renewed`: the ids of the marks among its outbox rows that were there already. */
export type AppendResult =
  { readonly kind: "stored"; readonly renewed?: readonly string[] } | { readonly kind: "conflict" };

/**
 * The event log, one stream each. Every call ends within a time-out. Failures throw `StorageError`;
 * a write whose acknowledgement was lost is read back before the outcome is reported.
 */
export interface EventStore {
  /** `fold`: snapshots of another fold version are ignored. With a recent snapshot at most 2 reads, keys included. */
  load(stream: StreamId, fold: number): Promise<StoredStream>;
  /** The commits after `version`, in order. */
  readAfter(stream: StreamId, version: number): Promise<readonly StoredCommit[]>;
  /** The stream's version, by one point read. 0 if there is none. */
  version(stream: StreamId): Promise<number>;
  /**
   * Writes head, commit and outbox rows in one transaction, if the stream is still at `commit.version - 1`.
   * Refuses with `StorageError` (not retryable) what the service could not store: see `MAX_COMMIT_BYTES`,
   * `MAX_OUTBOX_ROWS` and `MAX_OUTBOX_BYTES`.
   */
  append(stream: StreamId, commit: StoredCommit, outbox: readonly NewOutboxRow[]): Promise<AppendResult>;
  /** Saves a snapshot, of any size, in place of an older one. */
  saveSnapshot(stream: StreamId, snapshot: StoredSnapshot): Promise<void>;
  /**
   * Removes everything of a stream: its commits, snapshot, keys and outbox. Whoever holds it can write to it no more from the
   * beginning on, and its oldest commits go last: what a crash leaves can be read, and erased again. Idempotent.
   */
  erase(stream: StreamId): Promise<void>;
}

/** The largest commit body, in bytes of its JSON in UTF-8: it fits one entity with space to spare. */
export const MAX_COMMIT_BYTES = 700 * 1024;
/** The most outbox rows of one commit: a transaction holds 100 rows, two of them head and commit. */
export const MAX_OUTBOX_ROWS = 90;
/** The most bytes of the bodies of one commit's outbox rows: a transaction holds 4 MiB on the wire. */
export const MAX_OUTBOX_BYTES = 700 * 1024;
