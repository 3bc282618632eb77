import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "../setup/repository.mjs";

const longestMs = 30 * 60_000;

/** Where Node keeps what it has compiled: tests start hundreds of processes of the same code. */
const NODE_COMPILE_CACHE = join(repository, ".cache/compiled");

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Its output is kept back until then; by default it is shown at once. */
  readonly shownAfter?: Promise<unknown>;
}

/**
 * Runs a script on this Node in the root of the repository, showing its output.
 * Resolves with its exit code, or null if it took too long or we were told to stop, and it was ended.
 */
export function runToEnd(
  script: string,
  args: readonly string[],
  { env = {}, shownAfter }: RunOptions = {},
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const output = shownAfter === undefined ? "inherit" : "pipe";
    const child = spawn(process.execPath, [script, ...args], {
      cwd: repository,
      env: { NODE_COMPILE_CACHE, ...process.env, ...env },
      stdio: ["ignore", output, output],
    });
    if (shownAfter !== undefined) void showAfter(shownAfter, child);
    const stop = (): boolean => child.kill("SIGTERM");
    const limit = setTimeout(() => {
      console.error(`${script} took more than ${longestMs / 60_000} minutes`);
      stop();
    }, longestMs);
    process.on("SIGTERM", stop);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(limit);
      process.off("SIGTERM", stop);
      resolve(code);
    });
  });
}

/** Keeps back what a child prints, then shows it, and from then on everything at once. */
async function showAfter(moment: Promise<unknown>, { stdout, stderr }: ChildProcess): Promise<void> {
  const kept: Buffer[] = [];
  let show = (chunk: Buffer): void => void kept.push(chunk);
  for (const stream of [stdout, stderr]) stream?.on("data", (chunk: Buffer) => show(chunk));
  await moment;
  show = (chunk) => void process.stdout.write(chunk);
  for (const chunk of kept) show(chunk);
}
