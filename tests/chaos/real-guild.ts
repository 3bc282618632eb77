import { randomBytes, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { WrappingKey } from "@guildhall/shared/azure/wrapping";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Azurite } from "../support/azurite.ts";
import { startChild, type Program, type RunningChild } from "../support/child-process.ts";
import { freePort } from "../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../support/table-storage.ts";
import { startTeamsStandIn, type TeamsStandIn, type TeamsStandInOptions } from "../teams-stand-in/start.ts";

/** A server of the product in its own process. */
export interface RealServer {
  readonly url: string;
  /** Kills it at once, as in a crash. */
  kill(): Promise<void>;
  /** Starts it again on its port, or another program in its place; resolves when it answers. */
  restart(program?: Program): Promise<void>;
  stop(): Promise<void>;
  /** Sends SIGTERM; resolves with how it ended, however long that takes. */
  askToStop(): Promise<string>;
  /** Everything that it has printed, over all its starts. */
  output(): string;
}

/** A stand-in Teams, and servers of the product in processes of their own, on one storage. */
export interface RealGuild {
  readonly teams: TeamsStandIn;
  readonly servers: readonly RealServer[];
  readonly tablePrefix: string;
  readonly sealKey: WrappingKey;
  /** the settings of a server besides its address */
  readonly settings: Readonly<Record<string, string>>;
  /** The storage that the servers share, for tests to inspect. */
  openStorage(): Promise<Storage>;
  close(): Promise<void>;
}

type Way = Pick<Azurite, "connectionString">;

export interface RealGuildOptions {
  /** where the tables are */
  readonly azurite: Way;
  /** where the servers reach the tables, if elsewhere: one for all, or one each */
  readonly serversReach?: Way | readonly Way[];
  readonly servers?: number;
  /** the ports of the servers, if somebody else must know them first: one each */
  readonly ports?: readonly number[];
  /** the program of the servers; by default their sources */
  readonly program?: Program;
  /** further settings of the servers */
  readonly settings?: Readonly<Record<string, string>>;
  /** where people reach the servers, if they share one address */
  readonly publicUrl?: string;
  readonly teams?: Partial<TeamsStandInOptions>;
}

const key = (): Buffer => randomBytes(32);
// The servers are started hundreds of times.
const compileCache = fileURLToPath(new URL("../../.cache/compile", import.meta.url));

/** The bot is in the meeting's chat; no community is founded yet. Activities go to the first server. */
export async function startRealGuild(options: RealGuildOptions): Promise<RealGuild> {
  const teams = await startTeamsStandIn({
    botId: randomUUID(),
    botPassword: randomUUID(),
    tenantId: randomUUID(),
    ...options.teams,
  });
  const tablePrefix = freshPrefix();
  const sealKey = freshWrappingKey();
  const shared = {
    ...teams.env,
    HOST: "127.0.0.1",
    TABLE_PREFIX: tablePrefix,
    SEAL_KEYS: asSealKeys(sealKey),
    TICKET_KEY: key().toString("base64"),
    ...options.settings,
  };
  const ways = [options.serversReach ?? options.azurite].flat();
  const program = options.program ?? { args: ["dist/server.js"] };
  const servers = await Promise.all(
    Array.from({ length: options.ports?.length ?? options.servers ?? 1 }, async (_, index) => {
      const { connectionString } = ways[index % ways.length] ?? options.azurite;
      const port = options.ports?.[index] ?? (await freePort());
      return startRealServer(`Server ${index + 1}`, program, String(port), {
        ...shared,
        AZURE_TABLES_CONNECTION_STRING: connectionString,
        ...(options.publicUrl === undefined ? {} : { PUBLIC_URL: options.publicUrl }),
      });
    }),
  );
  teams.connectApp(servers[0]?.url ?? "");
  await teams.installBot();
  return {
    teams,
    servers,
    tablePrefix,
    sealKey,
    settings: {
      ...shared,
      AZURE_TABLES_CONNECTION_STRING: options.azurite.connectionString,
      PUBLIC_URL: servers[0]?.url ?? "",
    },
    openStorage: () =>
      azureStorage({
        connectionString: options.azurite.connectionString,
        tablePrefix,
        wrappingKeys: [sealKey],
      }),
    async close() {
      await Promise.all(servers.map((server) => server.kill()));
      await teams.close();
    },
  };
}

async function startRealServer(
  name: string,
  program: Program,
  port: string,
  settings: Readonly<Record<string, string>>,
): Promise<RealServer> {
  const url = `http://127.0.0.1:${port}`;
  const earlier: string[] = [];
  const start = (running: Program): Promise<RunningChild> =>
    startChild({
      name,
      ...running,
      env: {
        ...process.env,
        AZURE_TABLES_ENDPOINT: undefined,
        NODE_COMPILE_CACHE: compileCache,
        PUBLIC_URL: url,
        ...settings,
        PORT: port,
      },
      readyWhen: { prints: "Guildhall listens" },
      readyWithinMs: 180_000,
      stopSignal: "SIGTERM",
    });
  let child = await start(program);
  return {
    url,
    kill: () => child.kill(),
    async restart(other = program) {
      earlier.push(child.output());
      child = await start(other);
    },
    stop: () => child.stop(),
    askToStop: () => child.askToStop(),
    output: () => [...earlier, child.output()].join("\n"),
  };
}
