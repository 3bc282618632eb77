import { parseArgs } from "node:util";
import { restore } from "./backups.ts";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { storageOptions } from "./storage-options.ts";

// Restores a backup into empty tables on which no server works, with the settings of the servers that will: `node restore.js`
// beside the server, or `npm run restore --` in the repository.

const USAGE = `Usage: restore --from FILE                    a backup, into empty tables
       restore --from FILE --erased NEWER     what a newer backup says was erased is erased again`;

await asOperator(async (say) => {
  const options = { from: { type: "string" }, erased: { type: "string" } } as const;
  const { from, erased } = parseArgs({ options }).values;
  if (from === undefined) throw new UsageError(USAGE);
  const storage = storageOptions(configOfThisProcess());
  const parts = { environment: nodeEnvironment, log: createLog() };
  const done = await restore(storage, { from, erased }, parts);
  say(
    `Restored as of ${new Date(done.madeAt).toISOString()}: ${done.restored} communities, ${done.rows} rows`,
  );
  say(`Erased again: ${done.erased}. Servers may be started now, and tell each community`);
});
