import { globSync } from "node:fs";

const skipped = new Set(["node_modules", "dist", ".cache", "coverage", ".git"]);

/** The repository's files that match a glob, relative to its root, except what is installed or built. */
export function filesOf(root: string, pattern: string): string[] {
  return globSync(pattern, {
    cwd: root,
    exclude: (name) => skipped.has(name.split(/[\\/]/).at(-1) ?? ""),
  }).sort();
}
