import { describe, expect, test } from "vitest";
import { citedRules, definedRules } from "./spec-coverage.ts";

describe("the rules of a specification", () => {
  test("are defined in lists, tables, headings and bold", () => {
    const spec = [
      "- ELMO-1 One.",
      "| ELMO-2 | Two |",
      "### ELMO-3",
      "**ROTA-1** Three.",
      "- **ROTA-2**: four",
    ].join("\n");
    expect(definedRules(spec)).toEqual(["ELMO-1", "ELMO-2", "ELMO-3", "ROTA-1", "ROTA-2"]);
  });

  test("are not defined where the text only mentions them", () => {
    expect(definedRules("- ELMO-1 Unlike ROTA-7, this holds.\nSee also ELMO-9.")).toEqual(["ELMO-1"]);
  });
});

describe("the citations of a test file", () => {
  test("are in the titles of its tests and groups", () => {
    const source = [
      'describe("ELMO-1 raising", () => {',
      "  test(`ELMO-2, ELMO-3: taking back`, run);",
      "  it.each([1, 2])('ROTA-1 %s', run);",
      '  test.prop([fc.nat()])("ROTA-2 holds", run);',
      "});",
    ].join("\n");
    expect(citedRules(source)).toEqual(["ELMO-1", "ELMO-2", "ELMO-3", "ROTA-1", "ROTA-2"]);
  });

  test("are not in comments or assertions", () => {
    expect(citedRules('// ELMO-1\ntest("says it", () => expect(text).toBe("ELMO-2"));')).toEqual([]);
  });
});
