import { createServer, type RequestListener, type Server } from "node:http";
import type { Headers } from "./headers.ts";
import { refuse } from "./refuse.ts";

const STATUS_OF: ReadonlyMap<string, number> = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/** Node's HTTP server. The answers that it sends itself, before any handler sees the request, have the headers too. */
export function createHttpServer(app: RequestListener, headers: Headers): Server {
  const server = createServer({ requireHostHeader: false }, app);
  server.on("checkExpectation", app);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    refuse(socket, STATUS_OF.get(error.code ?? "") ?? 400, headers),
  );
  return server;
}
