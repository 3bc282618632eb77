import { type FileHandle, open, rm } from "node:fs/promises";
import { sessionsNamedIn } from "@guildhall/shared/app/stored-entries";
import type { Log } from "@guildhall/shared/app/log";
import { backupSource } from "@guildhall/shared/azure/backup";
import { BACKED_UP, type BackupRow } from "@guildhall/shared/azure/backup-row";
import { restoreRows, tablesInUse } from "@guildhall/shared/azure/restore";
import { type AzureStorageOptions, openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables, openTables } from "@guildhall/shared/azure/tables";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import type { Environment } from "@guildhall/shared/ports/environment";
import { afterRestore, type AfterRestore } from "./ops/backup/after-restore.ts";
import {
  type BackupFacts,
  BackupFileError,
  type FileRow,
  readBackup,
  writeBackup,
} from "./ops/backup/backup-file.ts";
import { UsageError } from "./ops/operator.ts";

/** Only what was erased, or everything. */
type What = "everything" | "erased";

/** A new file that only its owner can read. */
const newFile = (path: string): Promise<FileHandle> =>
  open(path, "wx", 0o600).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The file cannot be made, so nothing was backed up: ${why}`);
  });

/** Backs a deployment up into a new file, while its servers run (SPEC BACKUP-1). */
export async function backUp(
  storage: AzureStorageOptions,
  path: string,
  what: What,
  { now }: Pick<Environment, "now">,
): Promise<BackupFacts> {
  const source = backupSource(openTables(storage), sessionsNamedIn);
  async function* rows(): AsyncGenerator<BackupRow, void> {
    if (what === "everything")
      for (const community of await source.communities()) yield* source.ofCommunity(community);
    yield* source.erased();
  }
  const file = await newFile(path);
  try {
    return await writeBackup(file, now(), rows());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

interface Files {
  readonly from: string;
  /** a newer backup, for what has been erased since */
  readonly erased?: string | undefined;
}

/** Restores a backup into empty tables on which no server works (SPEC BACKUP-3). */
export async function restore(
  at: AzureStorageOptions,
  { from, erased }: Files,
  parts: { readonly environment: Environment; readonly log: Log },
): Promise<AfterRestore & BackupFacts> {
  const backup = await check(from);
  const since = erased === undefined ? [] : (await check(erased)).erased;
  await createTables(at);
  const tables = openTables(at);
  const inUse = await tablesInUse(tables);
  if (inUse.length > 0)
    throw new UsageError(
      `Nothing was restored: there are rows in ${inUse.map((name) => at.tablePrefix + name).join(", ")}. ` +
        "Choose a TABLE_PREFIX under which there are none",
    );
  const storage = openAzureStorage(at);
  const gone = new Set<unknown>(
    [
      ...(await storage.erasedLog.all()).map((each) => each.erased),
      ...backup.erased.map(valuesOf),
      ...since.map(valuesOf),
    ]
      .filter(({ kind }) => kind === "community")
      .map(({ community }) => community),
  );
  async function* rows(): AsyncGenerator<BackupRow, void> {
    yield* since;
    for await (const each of readBackup(from)) {
      const row = rowOf(each, from);
      if (row.table === "erased" || !gone.has(row.community)) yield row;
    }
  }
  await restoreRows(tables, rows());
  return { ...backup, ...(await afterRestore({ ...parts, storage, backedUpAt: backup.madeAt })) };
}

const valuesOf = ({ values: { kind, community } }: BackupRow) => ({ kind, community });

/** Reads a whole file before anything is written. `erased`: what it says was erased. */
async function check(path: string): Promise<BackupFacts & { readonly erased: readonly BackupRow[] }> {
  const erased: BackupRow[] = [];
  const rows = readBackup(path);
  for (;;) {
    const next = await rows.next();
    if (next.done === true) return { ...next.value, erased };
    const row = rowOf(next.value, path);
    if (row.table === "erased") erased.push(row);
  }
}

function rowOf(row: FileRow, path: string): BackupRow {
  const table = BACKED_UP.find((name) => name === row.table);
  if (table === undefined)
    throw new BackupFileError(`${path} has rows of a table that this version does not know`);
  return { ...row, table, community: row.community === null ? null : communityId(row.community) };
}
