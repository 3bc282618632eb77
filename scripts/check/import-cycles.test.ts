import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { importCycles } from "./import-cycles.ts";
import { importGraph, specifiersIn } from "./import-graph.ts";

const root = mkdtempSync(join(tmpdir(), "guildhall-imports-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let trees = 0;
/** The cycles of a repository with these files. */
function cyclesOf(files: Readonly<Record<string, string>>): string[] {
  const tree = join(root, `${(trees += 1)}`);
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  }
  return importCycles(importGraph(tree));
}

describe("what a source imports", () => {
  test.for([
    ['import { a } from "./a.ts";', "./a.ts"],
    ['import type { A } from "./a.ts";', "./a.ts"],
    ['import a, { type B } from "./a.ts";', "./a.ts"],
    ['import * as all from "./a.ts";', "./a.ts"],
    ['import {\n  one,\n  two,\n} from "./a.ts";', "./a.ts"],
    ['import "./a.ts";', "./a.ts"],
    ['export { a } from "./a.ts";', "./a.ts"],
    ['export type { A } from "./a.ts";', "./a.ts"],
    ['export * from "./a.ts";', "./a.ts"],
    ['const a = await import("./a.ts");', "./a.ts"],
    ['let a: import("./a.ts").A;', "./a.ts"],
    ['declare module "./a.ts" {}', "./a.ts"],
  ])("is found in %s", ([source, specifier]) => {
    expect(specifiersIn(`${source}\n`)).toEqual([specifier]);
  });

  test("is not what a text merely quotes", () => {
    expect(specifiersIn("const source = 'import { a } from \"./a.ts\";';\n")).toEqual([]);
  });
});

describe("a cycle", () => {
  test("between files is told as the path that leads back", () => {
    expect(
      cyclesOf({
        "lib/a.ts": 'import { b } from "./b.ts";\n',
        "lib/b.ts": 'import { c } from "./c.ts";\n',
        "lib/c.ts": 'import type { A } from "./a.ts";\n',
        "lib/d.ts": 'import { a } from "./a.ts";\n',
      }),
    ).toEqual(["lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts"]);
  });

  test("is found through types, dynamic imports and the subpaths of a workspace", () => {
    expect(
      cyclesOf({
        "shared/domain/a.ts": 'let b: import("./b.ts").B;\n',
        "shared/domain/b.ts": 'import type { A } from "@guildhall/shared/domain/a";\n',
        "tab/boot.ts": 'void import("./page.tsx");\n',
        "tab/page.tsx": 'import type { Booted } from "./boot.ts";\n',
      }),
    ).toEqual([
      "shared/domain/a.ts → shared/domain/b.ts → shared/domain/a.ts",
      "tab/boot.ts → tab/page.tsx → tab/boot.ts",
    ]);
  });

  test("between folders is told with the imports that make it, where no file is in one", () => {
    expect(
      cyclesOf({
        "domain/polls/state.ts": 'import type { Choice } from "../logistics/choice.ts";\n',
        "domain/polls/part.ts": 'import type { Poll } from "./state.ts";\n',
        "domain/logistics/choice.ts": "export type Choice = string;\n",
        "domain/logistics/decide.ts": 'import type { Polls } from "../polls/part.ts";\n',
      }),
    ).toEqual([
      "in domain: logistics/ → polls/ → logistics/ (domain/logistics/decide.ts imports domain/polls/part.ts, " +
        "domain/polls/state.ts imports domain/logistics/choice.ts)",
    ]);
  });

  test("between a folder and a file beside it is one too", () => {
    expect(
      cyclesOf({
        "domain/effect.ts": 'import type { Command } from "./session/commands.ts";\n',
        "domain/session/commands.ts": "export type Command = string;\n",
        "domain/session/decider.ts": 'import type { Effect } from "../effect.ts";\n',
      }),
    ).toEqual([
      "in domain: effect.ts → session/ → effect.ts (domain/effect.ts imports domain/session/commands.ts, " +
        "domain/session/decider.ts imports domain/effect.ts)",
    ]);
  });
});

describe("no cycle", () => {
  test("is made by what is imported in one direction, nor by the tests beside it", () => {
    expect(
      cyclesOf({
        "shared/domain/a.ts": "export const a = 1;\n",
        "shared/domain/a.test.ts": 'import { given } from "../testing/given.ts";\n',
        "shared/testing/given.ts": 'import { a } from "../domain/a.ts";\n',
        "shared/app/b.ts": 'import { a } from "../domain/a.ts";\nimport { c } from "./c.ts";\n',
        "shared/app/c.ts": 'import { z } from "zod";\n',
      }),
    ).toEqual([]);
  });
});
