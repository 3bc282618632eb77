import { join } from "node:path";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables } from "@guildhall/shared/azure/tables";
import { type RedisBroadcast, redisBroadcast } from "@guildhall/shared/redis/broadcast";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { composeServer, type GuildhallServer } from "./compose.ts";
import { ConfigError } from "./config/config-error.ts";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { ListenError } from "./http/listen.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { NoStorageError } from "./ops/prepared-storage.ts";
import { openTelemetry } from "./ops/telemetry/open-telemetry.ts";
import { stopInOrder } from "./ops/process.ts";
import { redisOptions } from "./redis-options.ts";
import { deploymentIdentity, storageOptions } from "./storage-options.ts";

async function run(): Promise<void> {
  const config = configOfThisProcess();
  const log = createLog();
  const options = storageOptions(config);
  const telemetry = await openTelemetry(config, deploymentIdentity);
  const redis = redisOptions(config, log);
  const broadcast: RedisBroadcast | undefined = redis === null ? undefined : redisBroadcast(redis);
  let server: GuildhallServer | null = null;
  // First of all, because the server may have to wait for storage. In a container nothing else would end it.
  stopInOrder(async () => {
    await server?.stop();
    broadcast?.stop();
    await telemetry.close();
  }, log);
  server = composeServer({
    config,
    storage: openAzureStorage(options),
    prepareStorage: () => createTables(options),
    broadcast,
    environment: nodeEnvironment,
    log,
    telemetry,
    // Where the build puts it: see vite.config.ts.
    tabDirectory: join(import.meta.dirname, "tab"),
  });
  broadcast?.start();
  await server.start();
}

const stackOf = (error: unknown): string => String(error instanceof Error ? error.stack : error);

/** Errors that the operator can fix, which are reported by their message; all others are reported with their stack. */
const OPERATOR_ERRORS = [ConfigError, ListenError, NoStorageError, StorageError];
/** `EX_CONFIG`: a restart without a change would end the same way. */
const MISCONFIGURED = 78;

try {
  await run();
} catch (error) {
  const isOperators = OPERATOR_ERRORS.some((kind) => error instanceof kind);
  process.stderr.write(`${isOperators && error instanceof Error ? error.message : stackOf(error)}\n`);
  process.exit(error instanceof ConfigError ? MISCONFIGURED : 1);
}
