import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { parseAst } from "vite";

const repository = join(import.meta.dirname, "../..");

/** Where decisions are made and events are folded, which is up to the server. */
const DECIDES = /\/(decide|decider|evolve|feature|features|compose)(-[a-z-]+)?\.ts$/;

/** Our files that are loaded at runtime with this one; those imported only for types are not among them. */
function importedBy(file: string, found: Map<string, string>): Map<string, string> {
  for (const target of importsOf(file)) {
    if (found.has(target)) continue;
    found.set(target, file);
    importedBy(target, found);
  }
  return found;
}

function importsOf(file: string): readonly string[] {
  const { body } = parseAst(readFileSync(file, "utf8"), {
    lang: file.endsWith("x") ? "tsx" : "ts",
  });
  const still = body.flatMap((node) =>
    (node.type === "ImportDeclaration" && node.importKind !== "type") ||
    ((node.type === "ExportNamedDeclaration" || node.type === "ExportAllDeclaration") &&
      node.exportKind !== "type")
      ? (node.source?.value ?? [])
      : [],
  );
  const lazy = [...readFileSync(file, "utf8").matchAll(/\bimport\("([^"]+)"\)/g)].map(
    ([, each]) => each ?? "",
  );
  return [...still, ...lazy].flatMap((specifier) => {
    const shared = /^@guildhall\/shared\/(.*)$/.exec(specifier)?.[1];
    const path =
      shared === undefined ? join(dirname(file), specifier) : join(repository, "shared", `${shared}.ts`);
    const isOurs = shared !== undefined || specifier.startsWith(".");
    return isOurs && /\.tsx?$/.test(path) && existsSync(path) ? [path] : [];
  });
}

test("the tab carries the tables of rights, and nothing that decides or folds", () => {
  const found = importedBy(join(repository, "tab/main.ts"), new Map());
  const name = (path: string) => relative(repository, path);
  const carried = [...found].map(([path, by]) => ({ path: name(path), by: name(by) }));
  const paths = carried.map(({ path }) => path);
  expect(paths).toContain("tab/pages/panel/session/running-session.tsx");
  expect(paths).toContain("shared/domain/community/rights.ts");
  expect(paths).toContain("shared/domain/session/rights.ts");
  expect(carried.filter(({ path }) => path.startsWith("shared/domain/") && DECIDES.test(path))).toEqual([]);
});
