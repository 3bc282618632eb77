import type { Server as HttpServer } from "node:http";
import type { JWTVerifyGetKey } from "jose";
import { createTokenVerifier, type EntraConfig } from "./sign-in/entra-token.ts";
import type { Headers } from "../http/headers.ts";
import { ConnectionWatch, type Connection } from "./limits/connection-watch.ts";
import { createIoServer } from "./connection/io-server.ts";
import type { PanelServer } from "./connection/panel.ts";
import { openScreens, type ScreensDeps } from "./open-screens.ts";
import { answerPolls, type PollDoor } from "./polling/answer-polls.ts";
import { PolledPanels } from "./polling/polled-panels.ts";
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
  /** where the polls of panels arrive that have no socket */
  readonly polls: Pick<PollDoor, "answeredBy">;
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

/** The live screens over Socket.IO, and by polling where sockets do not get through, for people with a valid Entra token. */
export function createRealtime({
  server,
  polls,
  config,
  headers,
  entraKeys,
  ...deps
}: RealtimeDeps): Realtime {
  const origins = allowedOrigins(config.publicUrl, config.tabOrigins);
  const sockets = createIoServer(server, { origins, headers });
  const { io } = sockets;
  const watch = new ConnectionWatch(deps.environment, deps.log);
  io.engine.on("connection", (connection: Connection) => watch.watch(connection));
  const { environment, log } = deps;
  const proofs = {
    verify: createTokenVerifier(config, environment, entraKeys),
    tickets: createTickets(config.ticketKey, environment),
  };
  const polled = new PolledPanels(environment);
  const closeScreens = openScreens(both(io, polled), { ...deps, ...proofs });
  polls.answeredBy(answerPolls({ panels: polled, origins, ...proofs, environment, log }));
  io.on("connection", (panel) => {
    watch.belongsTo(panel.conn, panel.data.panel.limits);
    // The connection of a panel that has left is closed too.
    panel.on("disconnect", () => panel.conn.close());
  });
  return {
    close() {
      polls.answeredBy(null);
      closeScreens();
      polled.close();
      sockets.close();
    },
  };
}

/** Panels come in both ways, and are told the same. */
const both = (sockets: PanelServer, polled: PanelServer): PanelServer => ({
  use(decide) {
    sockets.use(decide);
    polled.use(decide);
  },
  on(event, listener) {
    sockets.on(event, listener);
    polled.on(event, listener);
  },
  to: (audience) => ({
    emit(event, message) {
      sockets.to(audience).emit(event, message);
      polled.to(audience).emit(event, message);
    },
  }),
});
