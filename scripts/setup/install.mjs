// Plain JavaScript that any Node from 18 on runs: it is what brings the pinned one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { withLock } from "./lock.mjs";
import { pinnedNode } from "./pinned-node.mjs";
import { repository } from "./repository.mjs";

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  /** @type {{ packages?: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return lock.packages ?? {};
}

/** Whether node_modules holds what package-lock.json asks for. npm writes down what it installed as its last act. */
function isInstalled() {
  const record = join(repository, "node_modules/.package-lock.json");
  if (!existsSync(record) || pinnedNode() === undefined) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(repository, "package-lock.json")))
    .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.optional && !entry.peer)
    .every(([path, entry]) => entry.link || installed[path]?.version === entry.version);
}

/** npm puts node_modules/.bin first in PATH; the Node in there is about to be replaced, so npm must not run on it. */
function pathWithoutPackages() {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter);
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env["npm_execpath"];
  const node = process.env["npm_node_execpath"] ?? process.execPath;
  const env = { ...process.env, PATH: pathWithoutPackages() };
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: repository, env, stdio: ["ignore", "inherit", "inherit"] };
  const usesScript =
    /npm-cli\.c?js$/.test(script ?? "") && !node.startsWith(join(repository, "node_modules"));
  const result = usesScript
    ? spawnSync(node, [/** @type {string} */ (script), ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.status !== 0)
    throw new Error(`\`npm ${args.join(" ")}\` failed; what it printed above says why`);
}

/** The `node` package fetches its binary in an install script; where npm is told to run none, we run it ourselves. */
function fetchPinnedNode() {
  const folder = join(repository, "node_modules/node");
  const env = { ...process.env, PATH: pathWithoutPackages() };
  spawnSync("node", ["installArchSpecificPackage.js"], { cwd: folder, env, stdio: "inherit" });
}

/** Installs what package-lock.json asks for, unless it is there. Two at once wait for each other. */
export async function installWhatIsMissing() {
  if (isInstalled()) return;
  await withLock("install", () => {
    if (isInstalled()) return;
    console.log("Installing packages (about a minute the first time)");
    npm(["ci", "--include=dev", "--no-fund", "--no-audit"]);
    if (pinnedNode() === undefined) fetchPinnedNode();
  });
}
