import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { repository } from "./repository.mjs";

const oldestMajor = 24;

/** @param {string} version such as v24.1.0 */
const isNewEnough = (version) => Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= oldestMajor;

/**
 * The Node that the repository pins, or the running one if that is new enough and the pinned one is not installed.
 * @returns {string | undefined} its path
 */
export function pinnedNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const path = join(repository, "node_modules/node/bin", name);
  if (existsSync(path)) {
    const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
    if (isNewEnough(String(stdout))) return path;
  }
  return isNewEnough(process.version) && existsSync(join(repository, "node_modules"))
    ? process.execPath
    : undefined;
}

/**
 * Runs one of our scripts on the pinned Node with this process's arguments, and exits as it does.
 * @param {string} script from the root of the repository
 */
export function runOnPinnedNode(script) {
  const node = pinnedNode();
  if (!node) {
    console.error(
      `Guildhall needs Node ${oldestMajor}. It could not be installed with the packages; install it by hand.`,
    );
    process.exit(1);
  }
  // So that tools that the script starts by name find the same Node.
  const env = { ...process.env, PATH: [dirname(node), process.env["PATH"]].join(delimiter) };
  const child = spawn(node, [join(repository, script), ...process.argv.slice(2)], { stdio: "inherit", env });
  const stop = () => child.kill("SIGTERM");
  // A terminal sends Ctrl-C to the child as well, which acts only on the first of such signals.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, stop);
  // The shell that npm puts between itself and us does not forward signals, so we stop once it is gone.
  const parent = process.ppid;
  const orphanWatch = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500);
  child.on("exit", (code, signal) => {
    clearInterval(orphanWatch);
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
