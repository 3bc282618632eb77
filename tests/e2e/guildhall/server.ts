import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import type * as Composition from "../../../bot/composition.ts";
import { startChild } from "../../support/child-process.ts";
import { freePort } from "../../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import type { TravellingEnvironment } from "../../support/travelling-environment.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";

/** A server of the product that a test can stop. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
  /** Kills it in the middle of its work, and starts it again on the same storage. */
  crashAndRestart(): Promise<void>;
  /** Its storage, with the keys that it holds. */
  openStorage?(): Promise<Storage>;
}

export interface ServerOptions {
  /** where the build was unpacked */
  readonly folder: string;
  readonly teams: TeamsStandIn;
  readonly connectionString: string;
}

async function settingsOf({ teams, connectionString }: ServerOptions, sealKey = freshWrappingKey()) {
  const port = await freePort();
  return {
    ...teams.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    TABLE_PREFIX: freshPrefix(),
    SEAL_KEYS: asSealKeys(sealKey),
    TICKET_KEY: randomBytes(32).toString("base64"),
  };
}

/** The product as delivered, in its own process. */
export async function startProduct(options: ServerOptions): Promise<Server> {
  const sealKey = freshWrappingKey();
  const settings = await settingsOf(options, sealKey);
  const { PUBLIC_URL: url, TABLE_PREFIX: tablePrefix } = settings;
  const start = () =>
    startChild({
      name: "The server",
      args: ["server.js"],
      folder: options.folder,
      env: { ...process.env, AZURE_TABLES_ENDPOINT: undefined, ...settings },
      readyWhen: { answersAt: `${url}/healthz` },
      readyWithinMs: 120_000,
      stopSignal: "SIGTERM",
    });
  let child = await start();
  options.teams.connectApp(url);
  return {
    url,
    stop: () => child.stop(),
    async crashAndRestart() {
      await child.kill();
      child = await start();
    },
    openStorage: () =>
      azureStorage({ connectionString: options.connectionString, tablePrefix, wrappingKeys: [sealKey] }),
  };
}

/** The delivered product, composed in this process on a clock that the test controls. */
export async function startOnClock(
  options: ServerOptions,
  environment: TravellingEnvironment,
): Promise<Server> {
  const { folder, teams, connectionString } = options;
  const built = pathToFileURL(join(folder, "composition.js")).href;
  const delivered = (await import(built)) as typeof Composition;
  const config = delivered.parseConfig(await settingsOf(options));
  const storage = await delivered.azureStorage({
    connectionString,
    tablePrefix: config.tablePrefix,
    wrappingKeys: config.sealKeys.map(({ id, key }) => ({ id, key: key.reveal() })),
  });
  const server = delivered.composeServer({
    config,
    storage,
    environment,
    log: delivered.createLog({ write: () => undefined }),
    tabDirectory: join(folder, "tab"),
  });
  await server.start();
  teams.connectApp(config.publicUrl);
  return {
    url: config.publicUrl,
    stop: () => server.stop(),
    crashAndRestart: () => Promise.reject(new Error("A server in the test's own process cannot crash")),
    openStorage: () => Promise.resolve(storage),
  };
}
