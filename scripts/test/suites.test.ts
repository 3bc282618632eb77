import { describe, expect, test } from "vitest";
import { selection } from "./suites.ts";

describe("the arguments of npm test", () => {
  test("choose everything if there are none", () => {
    expect(selection([])).toEqual({ suites: ["unit", "tab", "integration", "property", "e2e"], files: [] });
  });

  test("choose suites in their usual order, and files by parts of their names", () => {
    expect(selection(["e2e", "unit", "elmo"])).toEqual({ suites: ["unit", "e2e"], files: ["elmo"] });
  });
});
