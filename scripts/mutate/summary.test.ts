import type { MutantResult } from "@stryker-mutator/api/core";
import { describe, expect, test } from "vitest";
import { scores, survivors, tried } from "./summary.ts";

const TEXT = "if (a > 1) {\n  return true;\n}\n";

const result = (status: MutantResult["status"], over: Partial<MutantResult> = {}): MutantResult => ({
  id: "1",
  fileName: "shared/domain/session/decide.ts",
  mutatorName: "EqualityOperator",
  replacement: "a >= 1",
  location: { start: { line: 1, column: 5 }, end: { line: 1, column: 10 } },
  status,
  ...over,
});

const read = (...results: MutantResult[]) => tried(results, () => TEXT);

describe("the summary of mutants", () => {
  test("counts what a test noticed or ran into, and what none did or none reaches", () => {
    const mutants = read(result("Killed"), result("Timeout"), result("Survived"), result("NoCoverage"));
    expect(mutants.map(({ killed }) => killed)).toEqual([true, true, false, false]);
  });

  test("leaves out what was not tried", () => {
    expect(read(result("CompileError"), result("Ignored"), result("RuntimeError"))).toEqual([]);
  });

  test("has a line for each folder and one for all", () => {
    const elsewhere = { fileName: "shared/domain/kernel/text.ts" };
    const lines = scores("domain", read(result("Killed"), result("Survived"), result("Killed", elsewhere)));
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ["folder", "mutants", "killed", "survived", "score"],
      ["shared/domain/kernel", "1", "1", "0", "100.0 %"],
      ["shared/domain/session", "2", "1", "1", "50.0 %"],
      ["all of domain", "3", "2", "1", "66.7 %"],
    ]);
  });

  test("shows what survived by kind and place, with the code before and after", () => {
    const block = {
      mutatorName: "BlockStatement",
      replacement: "{}",
      location: { start: { line: 1, column: 12 }, end: { line: 3, column: 2 } },
    };
    expect(survivors(read(result("Survived"), result("Killed"), result("NoCoverage", block)))).toEqual([
      "BlockStatement: 1",
      "  shared/domain/session/decide.ts:1:12  { return true; }  →  {}",
      "EqualityOperator: 1",
      "  shared/domain/session/decide.ts:1:5  a > 1  →  a >= 1",
    ]);
  });
});
