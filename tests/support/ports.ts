import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether nothing listens on this port yet. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Below the ephemeral ports of every system: no process that listens on port 0 gets one of these. */
const OURS = { from: 12_000, to: 32_000 };
const ATTEMPTS = 100;

/** A port that was free a moment ago and that nobody gets by chance. Prefer to listen on port 0 where that is possible. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(OURS.from, OURS.to);
    if (await isPortFree(port)) return port;
  }
  throw new Error("No free port on 127.0.0.1");
}
