import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.mjs";

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Takes the lock file, or returns its holder. A lock whose holder is gone is removed.
 * @param {string} file
 * @returns {number | undefined} the process that holds it
 */
function holderOf(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  let holder;
  try {
    holder = Number(readFileSync(file, "utf8"));
  } catch {
    return holderOf(file);
  }
  // If it is empty, its holder is just writing it.
  if (holder === 0 || isAlive(holder)) return holder;
  rmSync(file, { force: true });
  return holderOf(file);
}

/**
 * Runs something that two processes must not run in this folder at the same time.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withLock(name, act) {
  const folder = join(repository, ".cache");
  const file = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  for (let holder = holderOf(file), told = false; holder !== undefined; holder = holderOf(file)) {
    if (!told) console.log(`Waiting for another run (process ${holder}) to finish its ${name} step`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await act();
  } finally {
    rmSync(file, { force: true });
  }
}
