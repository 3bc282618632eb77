import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** Tries to listen on a port of this machine; resolves to the port, or to undefined when it is taken. */
function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => resolve(given));
    });
  });
}

/** Whether nothing listens on the port yet. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port, "127.0.0.1")) !== undefined;
}

/** A port that was free a moment ago. Whoever can listen on port 0 itself should do that instead. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, "127.0.0.1");
  if (port === undefined) throw new Error("No free port on 127.0.0.1");
  return port;
}
