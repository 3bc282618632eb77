import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** One address for several servers, as in front of App Service: each connection goes to the next one that accepts it. */
export interface FrontDoor {
  readonly url: string;
  /** Sets the servers behind it. */
  leadTo(urls: readonly string[]): void;
  stop(): Promise<void>;
}

export async function startFrontDoor(): Promise<FrontDoor> {
  let ports: readonly number[] = [];
  let turn = 0;
  const open = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    return socket.once("close", () => open.delete(socket));
  };

  function lead(client: Socket, attempts: number): void {
    const port = ports[(turn += 1) % ports.length];
    if (port === undefined || attempts === 0) {
      client.destroy();
      return;
    }
    const server = connect(port, "127.0.0.1");
    server.once("error", () => (server.bytesRead === 0 ? lead(client, attempts - 1) : client.destroy()));
    server.once("connect", () => {
      keep(server).pipe(client).pipe(server);
      server.once("close", () => client.destroy());
      client.once("close", () => server.destroy());
    });
  }

  const door = createServer((client) => {
    keep(client).on("error", () => client.destroy());
    lead(client, ports.length);
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    leadTo(urls) {
      ports = urls.map((url) => Number(new URL(url).port));
    },
    async stop() {
      const closed = new Promise((resolve) => door.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
