import { parseArgs } from "node:util";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { BACKED_UP, type BackupRow } from "@guildhall/shared/azure/backup-row";
import { restoreRows, tablesInUse } from "@guildhall/shared/azure/restore";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables, openTables } from "@guildhall/shared/azure/tables";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { afterRestore } from "./ops/backup/after-restore.ts";
import { type BackupFacts, BackupFileError, type FileRow, readBackup } from "./ops/backup/backup-file.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { storageOptions } from "./storage-options.ts";

// Restores a backup into empty tables that no server works on, with the settings of the servers that will: `node restore.js`
// beside the server, or `npm run restore --` in the repository.

const USAGE = "Usage: restore --from FILE [--erased FILE]";

function rowOf(row: FileRow, path: string): BackupRow {
  const table = BACKED_UP.find((name) => name === row.table);
  if (table === undefined)
    throw new BackupFileError(`${path} has rows of a table that this version does not know.`);
  return { ...row, table, community: row.community === null ? null : communityId(row.community) };
}

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

await asOperator(async (say) => {
  const options = { from: { type: "string" }, erased: { type: "string" } } as const;
  const { from, erased } = parseArgs({ options }).values;
  if (from === undefined) throw new UsageError(USAGE);
  const backup = await check(from);
  const since = erased === undefined ? [] : (await check(erased)).erased;
  const at = storageOptions(configOfThisProcess());
  await createTables(at);
  const tables = openTables(at);
  const inUse = await tablesInUse(tables);
  if (inUse.length > 0)
    throw new UsageError(
      `Nothing was restored: there is something in the tables ${inUse.map((name) => at.tablePrefix + name).join(", ")}. ` +
        "Choose another TABLE_PREFIX, under which there are none.",
    );
  const storage = openAzureStorage(at);
  const known = (await storage.erasedLog.all()).map(({ erased: each }) => each);
  const gone = new Set<string>([
    ...known.filter(({ kind }) => kind === "community").map(({ community }) => community),
    ...[...backup.erased, ...since]
      .filter(({ values }) => values["kind"] === "community")
      .map(({ values }) => String(values["community"])),
  ]);
  async function* rows(path: string): AsyncGenerator<BackupRow, void> {
    yield* since;
    for await (const each of readBackup(path)) {
      const row = rowOf(each, path);
      if (row.table === "erased" || row.community === null || !gone.has(row.community)) yield row;
    }
  }
  await restoreRows(tables, rows(from));
  say(`The ${backup.rows} rows of ${from} are written`);
  const { madeAt: backedUpAt } = backup;
  const done = await afterRestore({ storage, environment: nodeEnvironment, log: createLog(), backedUpAt });
  say(
    `${done.communities} communities are restored as they were on ${new Date(backedUpAt).toISOString()}, and told so ` +
      `once servers run; ${done.erased} erasures were made again. Servers may be started now`,
  );
});
