import { type FileHandle, open, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { sessionsNamedIn } from "@guildhall/shared/app/held-about";
import { backupSource } from "@guildhall/shared/azure/backup";
import { openTables } from "@guildhall/shared/azure/tables";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { writeBackup } from "./ops/backup/backup-file.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { storageOptions } from "./storage-options.ts";

// Backs a deployment up while its servers run, with their settings: `node backup.js` beside the server, or
// `npm run backup --` in the repository.

const USAGE = `Usage: backup --to FILE            everything but the keys of seals
       backup --to FILE --erased   only what was erased, for the next restore`;

/** A new file that only its owner can read. */
const newFile = (path: string): Promise<FileHandle> =>
  open(path, "wx", 0o600).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The file cannot be made, so nothing was backed up: ${why}`);
  });

await asOperator(async (say) => {
  const options = { to: { type: "string" }, erased: { type: "boolean", default: false } } as const;
  const { to, erased } = parseArgs({ options }).values;
  if (to === undefined) throw new UsageError(USAGE);
  const source = backupSource(openTables(storageOptions(configOfThisProcess())), sessionsNamedIn);
  async function* rows() {
    if (!erased) for (const community of await source.communities()) yield* source.ofCommunity(community);
    yield* source.erased();
  }
  const file = await newFile(to);
  try {
    const made = await writeBackup(file, nodeEnvironment.now(), rows());
    say(
      erased
        ? `${to} has the ${made.rows} members and communities that were erased`
        : `${to} is a backup of ${made.communities} communities, in ${made.rows} rows`,
    );
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  } finally {
    await file.close();
  }
});
