import { parseArgs } from "node:util";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables } from "@guildhall/shared/azure/tables";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { Progress } from "@guildhall/shared/projections/builds";
import { ConfigError } from "./config/config-error.ts";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { createProjectionService, UnknownProjectionError } from "./ops/projection-service.ts";
import { storageOptions } from "./storage-options.ts";

// Builds a projection anew while servers run, with their settings: `node rebuild.js --projection NAME` beside the server, or
// `npm run rebuild -- --projection NAME` in the repository.

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says how far it is whenever another hundredth is done. */
function saying(projection: string): Progress {
  let said = -1;
  return (done, all) => {
    const percent = all === 0 ? 100 : Math.floor((100 * done) / all);
    if (percent === said) return;
    said = percent;
    say(`${projection}: ${done} of ${all} communities (${percent} %)`);
  };
}

async function run(): Promise<void> {
  const { projection } = parseArgs({ options: { projection: { type: "string" } } }).values;
  if (projection === undefined) throw new UsageError("Usage: rebuild --projection NAME");
  const options = storageOptions(configOfThisProcess());
  await createTables(options);
  const service = createProjectionService({
    storage: openAzureStorage(options),
    environment: nodeEnvironment,
    log: createLog(),
  });
  if ((await service.rebuild(projection, saying(projection))) === "elsewhere")
    throw new UsageError(
      `${projection} is being built by a server at the moment. Try again in a few minutes`,
    );
  say(`${projection} is rebuilt`);
}

class UsageError extends Error {
  override readonly name = "UsageError";
}

const stackOf = (error: unknown): string => String(error instanceof Error ? error.stack : error);
const OPERATOR_ERRORS = [ConfigError, StorageError, UsageError, UnknownProjectionError];

try {
  await run();
} catch (error) {
  const isOperators = OPERATOR_ERRORS.some((kind) => error instanceof kind);
  process.stderr.write(`${isOperators && error instanceof Error ? error.message : stackOf(error)}\n`);
  process.exitCode = 1;
}
