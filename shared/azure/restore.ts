import { communityId, sessionId } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream, type StreamId } from "../domain/kernel/stream.ts";
import { freshId } from "../ports/fresh-id.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { BackupRow } from "./backup-row.ts";
import { dueByPostponement, type DueIndex, dueIndex } from "./due-index.ts";
import { freed, isOutboxRow, stateOf } from "./outbox-rows.ts";
import type { Row, Value } from "./rows.ts";
import { TABLE_NAMES, type Tables } from "./tables.ts";

const ROWS_PER_TRANSACTION = 90;
/** Well below what a transaction may have on the wire, which is 4 MiB. */
const BYTES_PER_TRANSACTION = 1024 * 1024;

/** The tables that have rows already, by name. What was erased stays known, and is in nobody's way. */
export async function tablesInUse(tables: Tables): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, called] of Object.entries(TABLE_NAMES)) {
    if (name === "erased") continue;
    for await (const _ of tables[name as keyof Tables].rows({ from: "", before: "\uffff" }, [], 1)) {
      found.push(called);
      break;
    }
  }
  return found;
}

/** Writes the rows of a backup into empty tables. Nobody may work on them yet. */
export async function restoreRows(tables: Tables, rows: AsyncIterable<BackupRow>): Promise<void> {
  const index = dueIndex(tables.due);
  let batch: BackupRow[] = [];
  let bytes = 0;

  async function flush(): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    const steps = batch.map((row) => ({ do: first.table === "erased" ? "put" : "create", row }) as const);
    const outcome = await tables[first.table].transaction(steps);
    if (outcome.kind === "conflict")
      throw new StorageError("Somebody else writes to the tables that a backup is restored into", false);
    batch = [];
    bytes = 0;
  }

  for await (const row of rows) {
    const [first] = batch;
    const fits =
      first?.table === row.table &&
      first.partitionKey === row.partitionKey &&
      batch.length < ROWS_PER_TRANSACTION &&
      bytes + sizeOf(row) < BYTES_PER_TRANSACTION;
    if (!fits) await flush();
    batch.push(await announced(row, index));
    bytes += sizeOf(row);
  }
  await flush();
}

const sizeOfValue = (value: Value): number =>
  typeof value === "string" ? 2 * value.length : value instanceof Uint8Array ? value.byteLength : 8;

const sizeOf = ({ values }: Row): number =>
  Object.values(values).reduce((sum: number, value) => sum + sizeOfValue(value), 0);

/**
 * A row of an outbox is nobody's any more, and gets its place in the index of what is due. If it was about to be sent, that
 * stays known: nobody can say whether it was.
 */
async function announced(row: BackupRow, index: DueIndex): Promise<BackupRow> {
  const found = { ...row, etag: "" };
  if (row.table !== "streams" || !isOutboxRow(found)) return row;
  const { id, due, sending } = stateOf(found);
  const dueRow = dueByPostponement(streamOf(row.partitionKey), id, due, freshId());
  await index.announce([dueRow]);
  return { ...row, values: { ...row.values, ...freed(dueRow, due), sending } };
}

function streamOf(partitionKey: string): StreamId {
  const [, kind, id = ""] = /^(community|session)-(.+)$/.exec(partitionKey) ?? [];
  return kind === "community" ? communityStream(communityId(id)) : sessionStream(sessionId(id));
}
