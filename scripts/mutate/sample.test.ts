import { describe, expect, test } from "vitest";
import { drawn } from "./sample.ts";

const mutant = (line: number) => ({
  id: String(line),
  fileName: "shared/domain/rules.ts",
  mutatorName: "BooleanLiteral",
  replacement: "false",
  location: { start: { line, column: 2 }, end: { line, column: 6 } },
});
const mutants = Array.from({ length: 200 }, (_, line) => mutant(line));

describe("a sample of mutants", () => {
  test("has the size that is asked for, or all there are", () => {
    expect(drawn(mutants, { size: 50, seed: 1 }).size).toBe(50);
    expect(drawn(mutants, { size: 500, seed: 1 }).size).toBe(200);
  });

  test("is the same for the same seed, in whatever order they come, and another for another", () => {
    const first = drawn(mutants, { size: 50, seed: 1 });
    expect(drawn(mutants.toReversed(), { size: 50, seed: 1 })).toEqual(first);
    expect(drawn(mutants, { size: 50, seed: 2 })).not.toEqual(first);
  });

  test("changes by at most one when a mutant is added", () => {
    const before = drawn(mutants.slice(1), { size: 50, seed: 1 });
    const after = drawn(mutants, { size: 50, seed: 1 });
    expect([...after].filter((id) => !before.has(id)).length).toBeLessThanOrEqual(1);
  });
});
