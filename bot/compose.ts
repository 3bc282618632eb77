import { join } from "node:path";
import { createOutboxRunner, type OutboxRunner } from "@guildhall/shared/app/outbox-runner";
import { createRooms } from "@guildhall/shared/app/create-rooms";
import type { Log } from "@guildhall/shared/app/log";
import type { Rooms } from "@guildhall/shared/app/rooms";
import { SECOND } from "@guildhall/shared/domain/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Notices } from "@guildhall/shared/ports/notices";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Config } from "./config/config.ts";
import { createHealthCheck } from "./http/health.ts";
import { securityHeaders } from "./http/headers.ts";
import { createHttpApp } from "./http/http-app.ts";
import { createHttpServer } from "./http/http-server.ts";
import { closeServer, listen } from "./http/listen.ts";
import { createRealtime } from "./realtime/create-realtime.ts";
import { createPresenceBoard } from "./realtime/presence-board.ts";
import { createTeams } from "./teams/create-teams.ts";

/** What a server is made of. Tests bring a clock, storage or a log of their own; the product does so in `main.ts`. */
export interface ServerParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly environment: Environment;
  readonly log: Log;
  /** words between servers; those of one process alone unless told */
  readonly notices?: Notices;
  /** where the built tab is */
  readonly tabDirectory?: string;
}

export interface GuildhallServer {
  readonly rooms: Rooms;
  /** Opens the port and begins to work; resolves with the port. Rejects with `ListenError` when it is taken. */
  start(): Promise<number>;
  /** Takes nothing new, lets finish what is in flight, then ends. */
  stop(): Promise<void>;
}

/** A thousand people within a second are a hundred commits then, however fast storage is. */
const COMMIT_EVERY = 10;

/** How long requests in flight may take when the server stops. */
const FINISH_WITHIN = 10 * SECOND;

/** Puts a server together. Nothing runs before `start`. */
export function composeServer(parts: ServerParts): GuildhallServer {
  const { config, storage, environment, log } = parts;
  const board = createPresenceBoard({ presence: storage.presence, environment, log });
  let runner: OutboxRunner | null = null;
  const rooms = createRooms({
    storage,
    notices: parts.notices ?? memoryNotices(),
    whoIsHere: board,
    environment,
    log,
    commitEvery: COMMIT_EVERY,
    onOutbox: (stream) => runner?.wake(stream),
  });
  const teams = createTeams({ config, storage, rooms, presence: board, environment, log });
  const outbox = createOutboxRunner({
    outbox: storage.outbox,
    rooms,
    sealKeys: storage.sealKeys,
    directory: storage.directory,
    whoIsHere: board,
    chat: teams.chat,
    environment,
    log,
  });
  const health = createHealthCheck(storage.events, environment);
  const headers = securityHeaders(config);
  const app = createHttpApp({
    config,
    headers,
    health,
    messages: teams.messages,
    tabDirectory: parts.tabDirectory ?? join(import.meta.dirname, "../tab/dist"),
    log,
  });
  const server = createHttpServer(app, headers);
  const realtime = createRealtime({
    server,
    headers,
    config: {
      botId: config.entra.appId,
      publicUrl: config.publicUrl,
      entraAuthority: config.entra.authority,
      tenants: [config.bot.tenant],
      tabOrigins: config.tabOrigins,
      ticketKey: config.ticketKey.reveal(),
    },
    rooms,
    board,
    directory: storage.directory,
    bindings: storage.bindings,
    roster: teams.roster,
    environment,
    log,
  });

  return {
    rooms,
    async start() {
      const port = await listen(server, config.port, config.host);
      runner = outbox;
      outbox.start();
      log.info({ port }, "Guildhall listens");
      return port;
    },
    async stop() {
      health.stopping();
      realtime.close();
      await closeServer(server, FINISH_WITHIN);
      await outbox.stop();
      await rooms.close();
      board.close();
    },
  };
}
