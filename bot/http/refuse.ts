import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Headers } from "./headers.ts";

/** Refuses a request on a socket that Node's HTTP server does not answer on, and closes it. */
export function refuse(socket: Duplex, status: number, headers: Headers): void {
  socket.on("error", () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "Connection: close",
    "Content-Length: 0",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`, () => socket.destroy());
}
