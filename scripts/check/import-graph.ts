import { readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { filesOf } from "./sources.ts";

/** What each file imports, by its path from the root of the repository. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const names = String.raw`(?:\* as \w+|\*|\{[^}]*\}|\w+(?:, (?:\* as \w+|\{[^}]*\}))?)`;
// The ways to name another file, as prettier leaves them: `import … from`, `export … from`, `import "…"`, `import("…")`.
const statement = new RegExp(String.raw`^(?:import|export) (?:type )?(?:${names}\s+from )?"([^"]+)"`, "gm");
const expression = /\bimport\(\s*"([^"]+)"/g;
const augmentation = /^declare module "(\.[^"]+)"/gm;

/** The files and packages that a source names, for their values or their types. */
export const specifiersIn = (source: string): string[] => [
  ...new Set(
    [statement, expression, augmentation].flatMap((form) =>
      [...source.matchAll(form)].map(([, specifier]) => specifier ?? ""),
    ),
  ),
];

/** The imports between a repository's own files. */
export function importGraph(root: string): ImportGraph {
  const files = filesOf(root, "**/*.{ts,tsx,mjs}").map((file) => file.split(sep).join("/"));
  const known = new Set(files);
  const imports = (file: string): string[] =>
    specifiersIn(readFileSync(join(root, file), "utf8")).flatMap(
      (specifier) => candidates(file, specifier).find((each) => known.has(each)) ?? [],
    );
  return new Map(files.map((file) => [file, imports(file)]));
}

/** The files that a specifier may mean: a relative path, or a subpath of one of the workspaces. */
function candidates(file: string, specifier: string): readonly string[] {
  if (specifier.startsWith(".")) return [posix.join(posix.dirname(file), specifier)];
  const subpath = /^@guildhall\/(.+)$/.exec(specifier)?.[1]?.replace(/^app-package\//, "appPackage/");
  return subpath === undefined ? [] : [`${subpath}.ts`, `${subpath}.tsx`];
}
