import { globSync } from "node:fs";

const skipped = new Set(["node_modules", "dist", ".cache", "coverage", ".git"]);

/** The files of the repository that fit a glob, from its root, without what is installed or built. */
export function filesOf(root: string, pattern: string): string[] {
  return globSync(pattern, {
    cwd: root,
    exclude: (name) => skipped.has(name.split(/[\\/]/).at(-1) ?? ""),
  }).sort();
}
