// Plain JavaScript for any Node from 18 on, because it installs the pinned one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { npm, withoutPackages } from "./npm.mjs";
import { pinnedNode } from "./pinned-node.mjs";
import { repository } from "./repository.mjs";

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(file, "utf8"))
  );
  return lock.packages ?? {};
}

/** Whether node_modules holds what package-lock.json asks for. npm records what it installed as its last step. */
function isInstalled() {
  const record = join(repository, "node_modules/.package-lock.json");
  if (!existsSync(record) || pinnedNode() === undefined) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(repository, "package-lock.json")))
    .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.optional && !entry.peer)
    .every(([path, entry]) => entry.link || installed[path]?.version === entry.version);
}

/** The `node` package fetches its binary in an install script; if npm is told to run none, we run it ourselves. */
function fetchPinnedNode() {
  const folder = join(repository, "node_modules/node");
  spawnSync("node", ["installArchSpecificPackage.js"], {
    cwd: folder,
    env: withoutPackages(),
    stdio: "inherit",
  });
}

/** Installs what package-lock.json asks for, unless it is installed already. Concurrent runs wait for each other. */
export async function installWhatIsMissing() {
  if (isInstalled()) return;
  await withLock("install", () => {
    if (isInstalled()) return;
    console.log("Installing packages (about a minute the first time)");
    npm(["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=error"]);
    if (pinnedNode() === undefined) fetchPinnedNode();
  });
}
