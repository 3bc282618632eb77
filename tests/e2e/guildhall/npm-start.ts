import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../../support/ports.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

export interface NpmStart extends AsyncDisposable {
  readonly url: string;
  /** The processes that it consists of. */
  family(): Promise<readonly number[]>;
  /** Those of them that are still running. */
  alive(pids: readonly number[]): readonly number[];
  /** Sends Ctrl-C; resolves with the exit code. */
  interrupt(): Promise<number | null>;
}

/** Runs `npm start` on free ports, in a terminal of its own. */
export async function npmStart(...args: readonly string[]): Promise<NpmStart> {
  const [port, teamsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: repository,
    env: { ...process.env, PORT: String(port), TEAMS_PORT: String(teamsPort) },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("npm start could not be started");
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // A terminal sends Ctrl-C to all foreground processes; the product's own children keep out of them.
  const interrupt = (): Promise<number | null> => {
    if (child.exitCode === null) process.kill(-pid, "SIGINT");
    return ended;
  };
  const url = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /^Guildhall is running: (\S+)$/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const first = await Promise.race([url, ended]);
  if (typeof first !== "string")
    throw new Error(`npm start exited (${String(first)}) before the server was running`);
  return {
    url: first,
    family: () => familyOf(pid),
    alive: (pids) => pids.filter(isAlive),
    interrupt,
    async [Symbol.asyncDispose]() {
      await interrupt();
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A process and all its descendants. */
async function familyOf(root: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid = 0, parent = 0] of pairs) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}
