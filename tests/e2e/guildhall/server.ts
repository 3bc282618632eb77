import { randomBytes } from "node:crypto";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import { startBotServer } from "../../support/bot-server.ts";
import { startChild } from "../../support/child-process.ts";
import { freePort } from "../../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import type { TravellingEnvironment } from "../../support/travelling-environment.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";

/** A server of the product that a test can end. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does, and starts it anew on what is stored. */
  crashAndRestart(): Promise<void>;
  /** What it stores, with the keys that it holds. */
  openStorage?(): Promise<Storage>;
}

const key = (): string => randomBytes(32).toString("base64");

/** The product as it is delivered, in a process of its own. */
export async function startProduct(teams: TeamsStandIn, connectionString: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const tablePrefix = freshPrefix();
  const sealKey = freshWrappingKey();
  const env = {
    ...process.env,
    ...teams.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: url,
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    AZURE_TABLES_ENDPOINT: undefined,
    TABLE_PREFIX: tablePrefix,
    SEAL_KEYS: asSealKeys(sealKey),
    TICKET_KEY: key(),
  };
  const start = () =>
    startChild({
      name: "The server",
      args: ["bot/main.ts"],
      env,
      readyWhen: { answersAt: `${url}/healthz` },
      readyWithinMs: 30_000,
      stopSignal: "SIGTERM",
    });
  let child = await start();
  teams.connectApp(url);
  return {
    url,
    stop: () => child.stop(),
    async crashAndRestart() {
      await child.kill();
      child = await start();
    },
    openStorage: () => azureStorage({ connectionString, tablePrefix, wrappingKeys: [sealKey] }),
  };
}

/** The product on a clock that the test holds: composed anew, in this process. */
export async function startOnClock(
  teams: TeamsStandIn,
  connectionString: string,
  environment: TravellingEnvironment,
): Promise<Server> {
  const storage = await azureStorage({
    connectionString,
    tablePrefix: freshPrefix(),
    wrappingKeys: [freshWrappingKey()],
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startBotServer(teams, {
    storage,
    environment,
    env: { PORT: String(port), PUBLIC_URL: url },
  });
  return {
    url,
    stop: () => server.stop(),
    crashAndRestart: () => Promise.reject(new Error("A server in the test's own process cannot crash")),
    openStorage: () => Promise.resolve(storage),
  };
}
