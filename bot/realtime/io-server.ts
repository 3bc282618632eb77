import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { SECOND } from "@guildhall/shared/domain/time";
import type { ClientEvents, PanelData, ServerEvents } from "./panel.ts";

type IoServer = Server<ClientEvents, ServerEvents, Record<string, never>, { panel: PanelData }>;

/** Socket.IO on the server's own port: WebSocket only, for pages of the allowed origins only. */
export function createIoServer(server: HttpServer, origins: ReadonlySet<string>): IoServer {
  return new Server(server, {
    path: "/socket.io",
    transports: ["websocket"],
    allowUpgrades: false,
    serveClient: false,
    perMessageDeflate: false,
    // What a tab sends is small; a token is the largest of it.
    maxHttpBufferSize: 64 * 1024,
    // A dead peer is noticed within twelve seconds.
    pingInterval: 8 * SECOND,
    pingTimeout: 4 * SECOND,
    connectTimeout: 10 * SECOND,
    allowRequest: (request, decide) => {
      const { origin } = request.headers;
      decide(null, origin !== undefined && origins.has(origin));
    },
  });
}
