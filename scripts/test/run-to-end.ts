import { spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "../setup/repository.mjs";

const longestMs = 30 * 60_000;

/** Where Node keeps what it has compiled: tests start hundreds of processes of the same code. */
const NODE_COMPILE_CACHE = join(repository, ".cache/compiled");

/**
 * Runs a script on this Node in the root of the repository, showing its output.
 * Resolves with its exit code, or null if it took too long or we were told to stop, and it was ended.
 */
export function runToEnd(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: repository,
      env: { NODE_COMPILE_CACHE, ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
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
