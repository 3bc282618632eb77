import type { Server as HttpServer } from "node:http";
import type { JWTVerifyGetKey } from "jose";
import { createTokenVerifier, type EntraConfig } from "./sign-in/entra-token.ts";
import type { Headers } from "../http/headers.ts";
import { ConnectionWatch, type Connection } from "./limits/connection-watch.ts";
import { createIoServer } from "./connection/io-server.ts";
import { openScreens, type ScreensDeps } from "./open-screens.ts";
import { allowedOrigins } from "./connection/origins.ts";
import { createTickets } from "./sign-in/room-ticket.ts";

export interface RealtimeConfig extends EntraConfig {
  /** additional origins whose pages may open a socket */
  readonly tabOrigins: readonly string[];
  /** 32 random bytes */
  readonly ticketKey: Uint8Array;
}

export interface RealtimeDeps extends Omit<ScreensDeps, "verify" | "tickets"> {
  readonly server: HttpServer;
  readonly config: RealtimeConfig;
  /** the headers of every answer */
  readonly headers: Headers;
  /** the source of Entra's signing keys; by default fetched from the authority */
  readonly entraKeys?: JWTVerifyGetKey;
}

export interface Realtime {
  /** Cuts all panels, which then connect to another server. The HTTP server, the live streams and the board stay open. */
  close(): void;
}

/** The live screens over Socket.IO, for people with a valid Entra token. */
export function createRealtime({ server, config, headers, entraKeys, ...deps }: RealtimeDeps): Realtime {
  const origins = allowedOrigins(config.publicUrl, config.tabOrigins);
  const sockets = createIoServer(server, { origins, headers });
  const { io } = sockets;
  const watch = new ConnectionWatch(deps.environment, deps.log);
  io.engine.on("connection", (connection: Connection) => watch.watch(connection));
  const closeScreens = openScreens(io, {
    ...deps,
    verify: createTokenVerifier(config, deps.environment, entraKeys),
    tickets: createTickets(config.ticketKey, deps.environment),
  });
  io.on("connection", (panel) => {
    watch.belongsTo(panel.conn, panel.data.panel.limits);
    // The connection of a panel that has left is closed too.
    panel.on("disconnect", () => panel.conn.close());
  });
  return {
    close() {
      closeScreens();
      sockets.close();
    },
  };
}
