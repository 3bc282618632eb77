import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { repository } from "./repository.mjs";

/**
 * The environment without node_modules/.bin in PATH, where npm puts it first: an install may replace the
 * Node in there, so nothing that installs may run on it.
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutPackages() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const kept = folders.filter((folder) => !folder.includes("node_modules"));
  return { ...process.env, PATH: kept.join(delimiter) };
}

/**
 * Runs npm in the root of the repository, preferably the one that started us; throws if it fails.
 * @param {string[]} args
 */
export function npm(args) {
  const script = process.env["npm_execpath"] ?? "";
  const node = process.env["npm_node_execpath"] ?? process.execPath;
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: repository, env: withoutPackages(), stdio: ["ignore", "inherit", "inherit"] };
  const startedByNpm = /npm-cli\.c?js$/.test(script) && !node.startsWith(join(repository, "node_modules"));
  const result = startedByNpm
    ? spawnSync(node, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.status !== 0) throw new Error(`\`npm ${args.join(" ")}\` failed; see its output above`);
}
