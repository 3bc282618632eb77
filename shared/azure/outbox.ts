import { streamKey } from "../domain/kernel/stream.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { ClaimedRow, Outbox, OutboxEntry } from "../ports/outbox.ts";
import { bodyFromValues } from "./bodies.ts";
import { claimToken, readClaimToken } from "./claim-token.ts";
import { dueByPostponement, dueIndex } from "./due-index.ts";
import type { DueRow } from "./due-index.ts";
import { freshId } from "../ports/fresh-id.ts";
import { headKey, headOf } from "./heads.ts";
import { sortableInstant } from "./keys.ts";
import {
  firstInOrder,
  freed,
  isFree,
  isOutboxRow,
  outboxKey,
  outboxRange,
  stateColumns,
  stateOf,
} from "./outbox-rows.ts";
import type { OutboxState } from "./outbox-rows.ts";
import type { Row, Value } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** How many index rows are looked up at a time. */
const batchSize = 32;
const mostTries = 3;
/** The same for a change under a claim, where each commit that renews a mark gets in between. */
const mostTriesWhileHeld = 30;

/** A stream's outbox at one moment, and a version that the stream had reached by then. */
interface Queue {
  readonly version: number;
  readonly rows: ReadonlyMap<string, OutboxState>;
  /** the next of the rows that go in order */
  readonly next: string | undefined;
}

/** The outbox in the streams' own partitions, found by the index in the table `Due`. */
export function azureOutbox({ streams, due: dueTable }: Tables): Outbox {
  const index = dueIndex(dueTable);

  async function queueOf(stream: StreamId): Promise<Queue> {
    // The head sorts before the outbox rows, so one query reads it first: `mayStillHappen` rests on that order.
    const range = { ...outboxRange(stream), from: headKey };
    const found = await streams.all(range, ["version", "commitId", ...stateColumns]);
    const head = found.find(({ rowKey }) => rowKey === headKey);
    const states = found.filter(isOutboxRow).map(stateOf);
    return {
      version: head ? headOf(head).version : 0,
      rows: new Map(states.map((state) => [state.id, state])),
      next: firstInOrder(states),
    };
  }

  async function dueOf(stream: StreamId, now: Instant, most: number): Promise<readonly OutboxEntry[]> {
    const states = (await streams.all(outboxRange(stream), stateColumns)).map(stateOf);
    const first = firstInOrder(states);
    const free = states
      .filter((state) => isFree(state, now) && (!state.inOrder || state.id === first))
      .sort((a, b) => a.due - b.due);
    return free.slice(0, most).map(({ id }) => ({ stream, id }));
  }

  /** The rows that may be claimed among these index rows. Index rows that point to nothing and never will are swept. */
  async function look(dueRows: readonly DueRow[], now: Instant): Promise<readonly OutboxEntry[]> {
    // Read after the index rows, and not kept for the next batch: see `mayStillHappen`.
    const byStream = new Map(dueRows.map(({ stream }) => [streamKey(stream), stream]));
    const queues = new Map(
      await Promise.all([...byStream].map(async ([key, stream]) => [key, await queueOf(stream)] as const)),
    );
    const free: OutboxEntry[] = [];
    const sweeping: Promise<void>[] = [];
    for (const dueRow of dueRows) {
      const queue = queues.get(streamKey(dueRow.stream));
      const state = queue?.rows.get(dueRow.id);
      if (state?.dueKey === dueRow.key) {
        const inTurn = !state.inOrder || state.id === queue?.next;
        if (inTurn && isFree(state, now)) free.push({ stream: dueRow.stream, id: dueRow.id });
      } else if (queue && !mayStillHappen(dueRow, queue, state)) {
        sweeping.push(index.sweep(dueRow.stream, dueRow.key));
      }
    }
    await Promise.all(sweeping);
    return free;
  }

  /**
   * Changes a row while the claim holds; false if the claim was lost. A conflict may be with an earlier attempt of this
   * very change: `isDone` recognises it by what is found.
   */
  async function whileHeld(
    row: ClaimedRow,
    change: Readonly<Record<string, Value>>,
    isDone: (found: OutboxState) => boolean,
  ): Promise<boolean> {
    const token = readClaimToken(row.claim);
    const target: Row = { ...locate(row), values: change };
    let { etag } = token;
    for (let attempt = 1; attempt <= mostTriesWhileHeld; attempt += 1) {
      if ((await streams.update(target, etag, "Merge")).kind === "written") return true;
      const found = await stateAt(row);
      if (found && isDone(found)) return true;
      if (found?.claim !== token.claim) return false;
      etag = found.etag;
    }
    return false;
  }

  /** Deletes a mark; false if it was renewed since it was claimed, or somebody else has it. */
  async function removeUnlessRenewed(row: ClaimedRow): Promise<boolean> {
    const { partitionKey, rowKey } = locate(row);
    const token = readClaimToken(row.claim);
    let { etag } = token;
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      if ((await streams.removeUnchanged(partitionKey, rowKey, etag)).kind === "written") return true;
      const found = await stateAt(row);
      if (found === null) return true;
      if (found.claim !== token.claim || found.renewedBy !== token.renewedBy) return false;
      // Only what this claim did itself has changed it since.
      etag = found.etag;
    }
    return false;
  }

  async function stateAt(entry: OutboxEntry): Promise<OutboxState | null> {
    const { partitionKey, rowKey } = locate(entry);
    const row = await streams.get(partitionKey, rowKey, stateColumns);
    return row && stateOf(row);
  }

  return {
    async due(now, most, stream) {
      if (stream) return dueOf(stream, now, most);
      const found: OutboxEntry[] = [];
      for await (const dueRows of inBatches(index.upTo(now))) {
        found.push(...(await look(dueRows, now)));
        if (found.length >= most) break;
      }
      return found.slice(0, most);
    },

    async claim(entry, now, lease) {
      const { partitionKey, rowKey } = locate(entry);
      const row = await streams.get(partitionKey, rowKey);
      if (!row) return null;
      const state = stateOf(row);
      if (!isFree(state, now)) return null;
      const claim = freshId();
      const values = { claim, leaseUntil: sortableInstant(now + lease) };
      const outcome = await streams.update({ partitionKey, rowKey, values }, row.etag, "Merge");
      // On a conflict the row was claimed by another server, or by our own earlier attempt.
      const found = outcome.kind === "conflict" ? await stateAt(entry) : null;
      if (outcome.kind === "conflict" && found?.claim !== claim) return null;
      const etag = (outcome.kind === "written" ? outcome.etag : found?.etag) ?? row.etag;
      return {
        stream: entry.stream,
        id: entry.id,
        due: state.due,
        body: await bodyFromValues(row),
        // The flag stays until a postponement says that nothing was sent, so that no later claim misses it.
        fateUnknown: state.sending,
        claim: claimToken({ ...state, claim, etag }),
      };
    },

    markSending(row) {
      const { claim } = readClaimToken(row.claim);
      return whileHeld(row, { sending: true }, (found) => found.claim === claim && found.sending);
    },

    async complete(row) {
      const { dueKey, mark } = readClaimToken(row.claim);
      if (mark) {
        if (!(await removeUnlessRenewed(row))) return false;
      } else {
        // Regardless of the claim: it is done, whoever holds the row now, and must not be done again.
        const { partitionKey, rowKey } = locate(row);
        await streams.remove(partitionKey, rowKey);
      }
      await index.sweep(row.stream, dueKey);
      return true;
    },

    async postpone(row, due) {
      const { claim, dueKey } = readClaimToken(row.claim);
      const announced = dueByPostponement(row.stream, row.id, due, claim);
      await index.announce([announced]);
      const postponed = await whileHeld(
        row,
        freed(announced, due),
        (found) => found.dueKey === announced.key,
      );
      await index.sweep(row.stream, postponed ? dueKey : announced.key);
    },
  };
}

/**
 * Whether what an index row announced may still be written, although the outbox, read *after* it, does not show it.
 * An append of version n can no longer succeed once the head is at n. A postponement can no longer succeed once the row
 * is gone or no longer under the claim that asked for it.
 */
function mayStillHappen(dueRow: DueRow, queue: Queue, state: OutboxState | undefined): boolean {
  return dueRow.claim === "" ? queue.version < dueRow.version : state?.claim === dueRow.claim;
}

const locate = ({ stream, id }: OutboxEntry): { partitionKey: string; rowKey: string } => ({
  partitionKey: streamKey(stream),
  rowKey: outboxKey(id),
});

async function* inBatches(rows: AsyncGenerator<DueRow, void>): AsyncGenerator<readonly DueRow[], void> {
  let batch: DueRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
