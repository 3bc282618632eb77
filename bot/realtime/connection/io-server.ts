import { createServer, type Server as HttpServer } from "node:http";
import { type DefaultEventsMap, Server } from "socket.io";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Headers } from "../../http/headers.ts";
import { refuse } from "../../http/refuse.ts";
import type { ClientEvents, PanelData } from "./panel.ts";
import { upgradeRefusal } from "./upgrade-refusal.ts";

export interface IoOptions {
  readonly origins: ReadonlySet<string>;
  /** the headers of every answer */
  readonly headers: Headers;
}

export interface IoServer {
  readonly io: Server<ClientEvents, DefaultEventsMap, Record<string, never>, { panel: PanelData }>;
  /** Ends all connections, and accepts no more. */
  close(): void;
}

/** Socket.IO on the server's own port: WebSocket only, for pages of the allowed origins only. */
export function createIoServer(server: HttpServer, { origins, headers }: IoOptions): IoServer {
  // Engine.IO would answer refusals and plain requests without our headers, and some requests not at all. So it is attached
  // to a server that never listens, and is passed only the upgrades that it will accept.
  const behind = createServer();
  const io: IoServer["io"] = new Server(behind, {
    path: "/socket.io",
    transports: ["websocket"],
    allowUpgrades: false,
    serveClient: false,
    perMessageDeflate: false,
    // Messages from a tab are small; a token is the largest part of them.
    maxHttpBufferSize: 64 * 1024,
    // So a dead peer is noticed within twelve seconds.
    pingInterval: 8 * SECOND,
    pingTimeout: 4 * SECOND,
    connectTimeout: 10 * SECOND,
  });
  io.engine.on("headers", (answer: Record<string, string>) => {
    Object.assign(answer, headers);
  });
  let closed = false;
  server.on("upgrade", (request, socket, head) => {
    const refused = closed ? 503 : upgradeRefusal(request, origins);
    if (refused === null) behind.emit("upgrade", request, socket, head);
    else refuse(socket, refused, headers);
  });
  return {
    io,
    close() {
      closed = true;
      io.engine.close();
    },
  };
}
