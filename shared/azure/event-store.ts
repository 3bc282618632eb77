import { streamKey } from "../domain/kernel/stream.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import { MAX_OUTBOX_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import type {
  AppendResult,
  EventStore,
  NewOutboxRow,
  StoredCommit,
  StoredStream,
} from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import { jsonBytes } from "./bodies.ts";
import { commitKey, commitRow, commitsAfter, commitsOf, commitsUpTo, isCommitRow } from "./commits.ts";
import { dueByAppend, dueIndex, type DueRow } from "./due-index.ts";
import type { WriteOutcome, Step } from "./gateway.ts";
import { keyRange, type KeyRows } from "./key-rows.ts";
import { headKey, headOf, noHead, readHead } from "./heads.ts";
import type { Head } from "./heads.ts";
import { lastSeen } from "./last-seen.ts";
import { outboxKey, outboxRow, renewal } from "./outbox-rows.ts";
import { wholePartition } from "./ranges.ts";
import { removeRows } from "./removal.ts";
import { readSnapshot, snapshotKey, writeSnapshot } from "./snapshots.ts";
import { numberOf, textOf } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** How often an append starts over because its ETag was stale although the version was right. */
const mostTries = 3;
/** How often a load starts over because the snapshot it found was replaced. */
const mostLoads = 3;

/**
 * The log in the table `Streams`, one partition per stream (the pattern of Streamstone):
 * `head` with the version, guarded by its ETag; `head-snapshot`; `head-wrapped-<scope>`, the keys of its seals;
 * `c-<version>`, one row per commit; `o-<id>`, the outbox; `s-<version>-…`, the parts of a snapshot too large for one row.
 * Head, commit and outbox rows go in one transaction.
 */
export function azureEventStore({ streams, due }: Tables, keyRows: KeyRows): EventStore {
  const index = dueIndex(due);
  // With a stale ETag a write fails, and the head is read then.
  const heads = lastSeen<Head>();
  // The marks that were there after the last write. If one is gone, the write fails, and the mark is looked up then.
  const marks = lastSeen<true>();

  /** The same commit may have been stored by an attempt whose acknowledgement was lost, and others may have followed it. */
  async function isStored(key: string, head: Head, commit: StoredCommit): Promise<boolean> {
    if (head.version < commit.version) return false;
    if (head.version === commit.version) return head.commitId === commit.commitId;
    const row = await streams.get(key, commitKey(commit.version), ["commitId"]);
    return row !== null && textOf(row, "commitId") === commit.commitId;
  }

  async function settle(key: string, head: Head, commit: StoredCommit): Promise<AppendResult> {
    if (head.etag !== null) heads.keep(key, head);
    return { kind: (await isStored(key, head, commit)) ? "stored" : "conflict" };
  }

  /** Writes; if storage failed without a clear answer, checks whether the write happened. */
  async function write(key: string, steps: readonly Step[], commit: StoredCommit): Promise<WriteOutcome> {
    try {
      return await streams.transaction(steps);
    } catch (error) {
      heads.forget(key);
      if (!(error instanceof StorageError) || !error.retryable) throw error;
      const stored = await readHead(streams, key)
        .then((head) => isStored(key, head, commit))
        .catch(() => false);
      if (!stored) throw error;
      return { kind: "written", etag: null };
    }
  }

  async function append(
    stream: StreamId,
    commit: StoredCommit,
    outbox: readonly NewOutboxRow[],
  ): Promise<AppendResult> {
    const key = streamKey(stream);
    if (outbox.length > MAX_OUTBOX_ROWS)
      throw new StorageError(
        `A commit with ${outbox.length} outbox rows, more than ${MAX_OUTBOX_ROWS}`,
        false,
      );
    const rowBytes = outbox.reduce((sum, row) => sum + jsonBytes(row.body).byteLength, 0);
    if (rowBytes > MAX_OUTBOX_BYTES)
      throw new StorageError(
        `A commit with outbox rows of ${rowBytes} bytes, more than ${MAX_OUTBOX_BYTES}`,
        false,
      );
    const commitStep: Step = { do: "create", row: await commitRow(key, commit) };

    const marked = outbox.filter(({ mark }) => mark === true).map(({ id }) => markKey(key, id));
    let head = heads.get(key);
    // Creating the head guards the first commit; any other needs the head's ETag.
    if (head?.version !== commit.version - 1)
      head = commit.version === 1 ? noHead : await readHead(streams, key);
    if (head.version !== commit.version - 1) return settle(key, head, commit);
    // While this commit is the next one, nobody else makes a mark: each can be gone once before it is renewed.
    for (let attempt = 1; attempt <= mostTries + marked.length; attempt += 1) {
      const headStep = headStepOf(key, head, commit);
      const { steps, due: announced, renewed } = await outboxSteps(stream, outbox, commit);
      await index.announce(announced);
      const outcome = await write(key, [headStep, commitStep, ...steps], commit);
      if (outcome.kind === "written") {
        const { version, commitId } = commit;
        if (outcome.etag === null) heads.forget(key);
        else heads.keep(key, { version, commitId, etag: outcome.etag });
        for (const mark of marked) marks.keep(mark, true);
        return { kind: "stored", renewed };
      }
      for (const mark of marked) marks.forget(mark);
      const now = await readHead(streams, key);
      if (now.version !== commit.version - 1) return settle(key, now, commit);
      // Otherwise a mark was finished in the meantime.
      if (now.etag === head.etag && marked.length === 0) break;
      head = now;
    }
    heads.forget(key);
    throw new StorageError(
      `An outbox row of commit ${commit.version} of ${key} exists already, or changes all the time`,
      marked.length > 0,
    );
  }

  async function isMarked(stream: StreamId, id: string): Promise<boolean> {
    const key = streamKey(stream);
    if (marks.get(markKey(key, id)) === true) return true;
    return (await streams.get(key, outboxKey(id), ["renewedBy"])) !== null;
  }

  /** Creates the rows, `due` being their index rows; a mark that is there already is `renewed`. */
  async function outboxSteps(
    stream: StreamId,
    outbox: readonly NewOutboxRow[],
    commit: StoredCommit,
  ): Promise<{
    readonly steps: readonly Step[];
    readonly due: readonly DueRow[];
    readonly renewed: readonly string[];
  }> {
    const announcements: DueRow[] = [];
    const renewed: string[] = [];
    const steps = await Promise.all(
      outbox.map(async (row): Promise<Step> => {
        // Whoever works on the mark changes other properties, and deletes it only as they found it.
        if (row.mark === true && (await isMarked(stream, row.id))) {
          renewed.push(row.id);
          return { do: "merge", row: renewal(stream, row.id, commit.commitId), etag: "*" };
        }
        const announced = dueByAppend(stream, row, commit);
        announcements.push(announced);
        return { do: "create", row: await outboxRow(stream, row, announced) };
      }),
    );
    return { steps, due: announcements, renewed };
  }

  /**
   * The stream as it was when its head was read. Later commits are left to the next read: they may be sealed under keys
   * that are newer than those read here.
   */
  async function load(stream: StreamId, fold: number, attempt = 1): Promise<StoredStream> {
    const key = streamKey(stream);
    const rows = await streams.all({ ...keyRange(key), from: headKey });
    const keys = await keyRows.open(key, rows);
    const headRow = rows.find(({ rowKey }) => rowKey === headKey);
    if (!headRow) return { version: 0, snapshot: null, tail: [], keys };
    const head = headOf(headRow);
    heads.keep(key, head);
    const pointer = rows.find(({ rowKey }) => rowKey === snapshotKey);
    const found = await readSnapshot(streams, key, pointer, fold);
    // Without a snapshot the log still holds everything.
    const isOutrun = found === "replaced" || (found !== null && found.version > head.version);
    if (isOutrun && attempt < mostLoads) return load(stream, fold, attempt + 1);
    const snapshot = isOutrun ? null : found;
    const since = snapshot?.version ?? 0;
    if (since === head.version) return { version: since, snapshot, tail: [], keys };
    const tail = await commitsOf(await streams.all(commitsUpTo(key, since, head.version)), since);
    return { version: since + tail.length, snapshot, tail, keys };
  }

  return {
    append,

    load: (stream, fold) => load(stream, fold),

    async readAfter(stream, version) {
      const key = streamKey(stream);
      // The head is read after the commits and kept, because the caller is about to write and then need not read it.
      const rows = await streams.all({ ...commitsAfter(key, version), before: `${headKey}!` });
      const commits = await commitsOf(rows.filter(isCommitRow), version);
      const headRow = rows.find(({ rowKey }) => rowKey === headKey);
      // Somebody may have appended after the last page of commits was read.
      if (headRow && numberOf(headRow, "version") === version + commits.length)
        heads.keep(key, headOf(headRow));
      return commits;
    },

    async version(stream) {
      const row = await streams.get(streamKey(stream), headKey, ["version"]);
      return row ? numberOf(row, "version") : 0;
    },

    saveSnapshot: (stream, snapshot) => writeSnapshot(streams, streamKey(stream), snapshot),

    async erase(stream) {
      const key = streamKey(stream);
      heads.forget(key);
      await streams.remove(key, headKey);
      await index.forget(stream);
      const rows = await streams.all(wholePartition(key), []);
      const of = (wanted: boolean) =>
        rows.filter((row) => isCommitRow(row) === wanted).map((row) => row.rowKey);
      await removeRows(streams, key, of(false));
      await removeRows(streams, key, of(true).toReversed());
    },
  };
}

const markKey = (key: string, id: string): string => `${key}\n${id}`;

function headStepOf(key: string, head: Head, { version, commitId }: StoredCommit): Step {
  const row: Row = { partitionKey: key, rowKey: headKey, values: { version, commitId } };
  return head.etag === null ? { do: "create", row } : { do: "update", row, etag: head.etag };
}
