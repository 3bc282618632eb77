import { describe, expect, test } from "vitest";
import { selection } from "./suites.ts";

describe("the words after npm test", () => {
  test("choose everything when there are none", () => {
    expect(selection([])).toEqual({ suites: ["unit", "tab", "integration", "property", "e2e"], files: [] });
  });

  test("choose suites in their usual order, and files by a part of their names", () => {
    expect(selection(["e2e", "unit", "elmo"])).toEqual({ suites: ["unit", "e2e"], files: ["elmo"] });
  });
});
