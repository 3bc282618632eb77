import { parseArgs } from "node:util";
import { backUp } from "./backups.ts";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { storageOptions } from "./storage-options.ts";

// Backs a deployment up while its servers run, with their settings: `node backup.js` beside the server, or
// `npm run backup --` in the repository.

const USAGE = `Usage: backup --to FILE            everything but the keys of seals
       backup --to FILE --erased   only what was erased, for the next restore`;

await asOperator(async (say) => {
  const options = { to: { type: "string" }, erased: { type: "boolean", default: false } } as const;
  const { to, erased } = parseArgs({ options }).values;
  if (to === undefined) throw new UsageError(USAGE);
  const storage = storageOptions(configOfThisProcess());
  const made = await backUp(storage, to, erased ? "erased" : "everything", nodeEnvironment);
  say(
    erased
      ? `${to} has what was erased: ${made.rows} rows`
      : `${to} is a backup: ${made.communities} communities, ${made.rows} rows`,
  );
});
