import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** The server could not listen on its address. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/** Opens the server's port; resolves with the actual port. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const words = new Map([
    [
      "EADDRINUSE",
      `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT to another one.`,
    ],
    ["EACCES", `Port ${port} on ${host} may not be used by this account. Set PORT to another one.`],
    ["EADDRNOTAVAIL", `${host} is not an address of this machine. Set HOST to one that is.`],
    ["ENOTFOUND", `${host} is not an address of this machine. Set HOST to one that is.`],
    ["EAI_AGAIN", `${host} is not an address of this machine. Set HOST to one that is.`],
  ]).get(error.code ?? "");
  if (words !== undefined) return new ListenError(words);
  return error.syscall === undefined
    ? error
    : new ListenError(
        `The server cannot listen on ${host}, port ${port} (${error.code}). Set HOST and PORT.`,
      );
}

/** The open connections of a server, including those upgraded to WebSockets, which Node leaves to their handlers. */
export function connectionsOf(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return open;
}

/** Accepts no more connections, drops idle ones, and gives the others `within` ms to finish. */
export async function closeServer(
  server: Server,
  connections: ReadonlySet<Socket>,
  within: number,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const drop = setTimeout(() => {
      for (const socket of connections) socket.destroy();
    }, within);
    server.close(() => {
      clearTimeout(drop);
      resolve();
    });
    server.closeIdleConnections();
  });
}
