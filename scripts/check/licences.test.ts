import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../setup/repository.mjs";
import { isPermissive, licenceProblems } from "./licences.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "guildhall-licences-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const problemsOf = (packages: Record<string, object>, exceptions: Record<string, string> = {}): string[] => {
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
  return licenceProblems(root, new Map(Object.entries(exceptions)));
};

describe("the licences of what is used", () => {
  test("SUPPLY-1: are permissive, in this repository, wherever they are delivered", () => {
    expect(licenceProblems(repository)).toEqual([]);
  });

  test("SUPPLY-1: are refused for what is delivered, however deep it is, and whatever exceptions say", () => {
    const packages = {
      bot: { dependencies: { one: "1" } },
      "node_modules/one": { license: "MIT", version: "1.0.0", dependencies: { two: "1" } },
      "node_modules/one/node_modules/two": { license: "GPL-3.0-only", version: "1.2.3" },
      "node_modules/two": { license: "MIT", version: "2.0.0" },
    };
    const delivered = "two 1.2.3 has the licence GPL-3.0-only, and is delivered: only permissive ones may be";
    expect(problemsOf(packages)).toEqual([delivered]);
    expect(problemsOf(packages, { two: "we like it" })).toEqual([delivered]);
  });

  test("SUPPLY-1: may be others for tools and tests, with a reason", () => {
    const packages = { bot: {}, "node_modules/tool": { license: "MPL-2.0", version: "1.0.0" } };
    expect(problemsOf(packages)).toEqual([expect.stringContaining("add it to EXCEPTIONS with the reason")]);
    expect(problemsOf(packages, { tool: "only in tests" })).toEqual([]);
    expect(problemsOf({ bot: {} }, { tool: "only in tests" })).toEqual([
      "EXCEPTIONS names tool, which needs none",
    ]);
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["(MIT AND GPL-3.0-only)", false],
    ["Apache-2.0 AND BSD-3-Clause", true],
    ["SEE LICENSE IN LICENSE.txt", false],
    ["UNLICENSED", false],
  ])("%s is permissive: %s", (licence, permissive) => {
    expect(isPermissive(licence)).toBe(permissive);
  });
});
