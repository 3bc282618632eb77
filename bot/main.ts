import { join } from "node:path";
import { DefaultAzureCredential } from "@azure/identity";
import { azureStorage } from "@guildhall/shared/azure/storage";
import { composeServer, type GuildhallServer } from "./compose.ts";
import { ConfigError } from "./config/config-error.ts";
import type { Config } from "./config/config.ts";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { ListenError } from "./http/listen.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { stopInOrder } from "./ops/process.ts";

async function run(): Promise<void> {
  const config = configOfThisProcess();
  const log = createLog();
  let server: GuildhallServer | null = null;
  // From the beginning, for storage may let us wait. In a container nothing else would end us.
  stopInOrder(async () => server?.stop(), log);
  server = composeServer({
    config,
    storage: await azureStorage(storageOptions(config)),
    environment: nodeEnvironment,
    log,
    // Where the build puts it: see vite.config.ts.
    tabDirectory: join(import.meta.dirname, "tab"),
  });
  await server.start();
}

function storageOptions({ storage, tablePrefix, sealKey }: Config): Parameters<typeof azureStorage>[0] {
  const shared = { tablePrefix, wrappingKey: sealKey.reveal() };
  return storage.kind === "connectionString"
    ? { ...shared, connectionString: storage.connectionString.reveal() }
    : { ...shared, endpoint: storage.endpoint, credential: new DefaultAzureCredential() };
}

try {
  await run();
} catch (error) {
  // What whoever starts the server can set right is told in words; the rest with all that helps to find it.
  const known = error instanceof ConfigError || error instanceof ListenError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}
