import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { composeServer, type GuildhallServer } from "../../bot/compose.ts";
import { parseConfig } from "../../bot/config/parse.ts";
import { createLog } from "../../bot/ops/log.ts";
import { nodeEnvironment } from "../../bot/ops/node-environment.ts";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Projector } from "@guildhall/shared/projections/projector";
import type { Log } from "@guildhall/shared/app/log";
import type { Telemetry } from "@guildhall/shared/app/telemetry";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Broadcast } from "@guildhall/shared/ports/broadcast";
import type { Storage } from "@guildhall/shared/ports/storage";
import { asSealKeys, freshWrappingKey } from "./table-storage.ts";
import { builtInto } from "./build.ts";
import type { TeamsStandIn } from "../teams-stand-in/start.ts";

export interface BotServerOptions {
  readonly storage?: Storage;
  readonly environment?: Environment;
  readonly log?: Log;
  readonly telemetry?: Telemetry;
  readonly tabDirectory?: string;
  readonly projectors?: readonly Projector[];
  readonly broadcast?: Broadcast;
  /** environment variables in addition to the stand-in's, or in their place */
  readonly env?: Readonly<Record<string, string>>;
}

export interface BotServer extends GuildhallServer {
  readonly url: string;
  readonly storage: Storage;
}

const silent = createLog({ write: () => undefined });
const key = (): string => randomBytes(32).toString("base64");

/** A server in this process, on a free port, configured for the stand-in, which is pointed to it. */
export async function startBotServer(
  teams: TeamsStandIn,
  options: BotServerOptions = {},
): Promise<BotServer> {
  const storage = options.storage ?? memoryStorage();
  const config = parseConfig({
    ...teams.env,
    PORT: "0",
    HOST: "127.0.0.1",
    PUBLIC_URL: "http://127.0.0.1:3978",
    AZURE_TABLES_CONNECTION_STRING: "UseDevelopmentStorage=true",
    SEAL_KEYS: asSealKeys(freshWrappingKey()),
    TICKET_KEY: key(),
    ...options.env,
  });
  const server = composeServer({
    config,
    storage,
    environment: options.environment ?? nodeEnvironment,
    log: options.log ?? silent,
    ...(options.telemetry === undefined ? {} : { telemetry: options.telemetry }),
    ...(options.projectors === undefined ? {} : { projectors: options.projectors }),
    broadcast: options.broadcast,
    tabDirectory: options.tabDirectory ?? join(builtInto, "tab"),
  });
  const port = await server.start();
  const url = `http://127.0.0.1:${port}`;
  teams.connectApp(url);
  return { ...server, url, storage };
}
