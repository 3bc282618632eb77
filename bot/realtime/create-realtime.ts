import type { Server as HttpServer } from "node:http";
import type { JWTVerifyGetKey } from "jose";
import { createTokenVerifier, type EntraConfig } from "./entra-token.ts";
import { createIoServer } from "./io-server.ts";
import { openScreens, type ScreensDeps } from "./open-screens.ts";
import { allowedOrigins } from "./origins.ts";
import { createTickets } from "./room-ticket.ts";

export interface RealtimeConfig extends EntraConfig {
  /** further origins whose pages may open a socket */
  readonly tabOrigins: readonly string[];
  /** 32 random bytes */
  readonly ticketKey: Uint8Array;
}

export interface RealtimeDeps extends Omit<ScreensDeps, "verify" | "tickets"> {
  readonly server: HttpServer;
  readonly config: RealtimeConfig;
  /** where Entra's signing keys come from, if not from the authority over the network */
  readonly entraKeys?: JWTVerifyGetKey;
}

export interface Realtime {
  /** Cuts all panels, which then look for another server. The HTTP server, the rooms and the board stay open. */
  close(): void;
}

/** The live screens over Socket.IO, for people whom Entra vouches for. */
export function createRealtime({ server, config, entraKeys, ...deps }: RealtimeDeps): Realtime {
  const io = createIoServer(server, allowedOrigins(config.publicUrl, config.tabOrigins));
  const closeScreens = openScreens(io, {
    ...deps,
    verify: createTokenVerifier(config, deps.environment, entraKeys),
    tickets: createTickets(config.ticketKey, deps.environment),
  });
  return {
    close() {
      closeScreens();
      io.engine.close();
    },
  };
}
