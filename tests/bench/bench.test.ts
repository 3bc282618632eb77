import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { Report } from "./report/outcome.ts";

const main = join(import.meta.dirname, "../../scripts/bench/main.ts");

// Their measurements do not matter here: a machine that runs tests is no place to time anything.
test("the benches run in their quick form and write down their results", { timeout: 900_000 }, async () => {
  const results = mkdtempSync(join(tmpdir(), "guildhall-bench-"));
  onTestFinished(() => rmSync(results, { recursive: true }));
  const { stdout } = await promisify(execFile)(process.execPath, [main, "--quick", "--into", results]);
  expect(stdout).toContain("commits behind it");

  const [file] = readdirSync(results);
  const { outcomes } = JSON.parse(readFileSync(join(results, file ?? ""), "utf8")) as Report;
  expect(Object.keys(outcomes).join("")).toBe("abcdefghijklms");
  for (const { tables, targets } of Object.values(outcomes)) {
    expect(tables.flatMap(({ rows }) => rows)).not.toEqual([]);
    for (const { measured } of targets) expect(measured).toEqual(expect.any(Number));
  }
});
