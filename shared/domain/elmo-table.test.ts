import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exampleRow } from "../testing/elmo-table.ts";
import { ELMO_EXAMPLES } from "./elmo-examples.ts";

/** The rows of the table in SPEC.md whose third cell is an ELMO rule. */
const rows = readFileSync(new URL("../../SPEC.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^\|.*\| ELMO-\d+ +\|/.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

it("ELMO-10, ELMO-11, ELMO-12, ELMO-13, ELMO-14, ELMO-15, ELMO-16, ELMO-17, ELMO-18, ELMO-20, ELMO-21, ELMO-22, ELMO-23: SPEC.md lists exactly the tested examples", () => {
  expect(rows).toEqual(ELMO_EXAMPLES.map(exampleRow));
});
