import { randomInt } from "node:crypto";
import { closeSync, mkdirSync, openSync, statSync, utimesSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

/** An empty file for each port that was given out: other test processes may look for one before it is listened on. */
const given = join(tmpdir(), "guildhall-ports");
const KEPT_FOR_MS = 10 * 60_000;

/** Whether it was given to nobody, and so is ours now. */
function take(port: number): boolean {
  const file = join(given, String(port));
  mkdirSync(given, { recursive: true });
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (Date.now() - statSync(file).mtimeMs < KEPT_FOR_MS) return false;
    utimesSync(file, new Date(), new Date());
    return true;
  }
}

/** A port that nobody listens on, and that is given to nobody else soon. Prefer to listen on port 0 where that is possible. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(OURS.from, OURS.to);
    if (take(port) && (await isPortFree(port))) return port;
  }
  throw new Error("No free port on 127.0.0.1");
}
