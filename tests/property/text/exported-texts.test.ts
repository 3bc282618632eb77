import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../../bot/export/csv.ts";
import { markdown } from "../../../bot/export/markdown.ts";

/** Texts of every kind, many of which begin with, or hold, what means something to a spreadsheet or to Markdown. */
const written = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .tuple(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "＝",
        "＋",
        "－",
        "＠",
        "'",
        '"',
        "|",
        "\\",
        "#",
        "1.",
      ),
      fc.string({ maxLength: 20 }),
    )
    .map(([sign, rest]) => sign + rest),
  fc.constantFrom('=HYPERLINK("http://x";"y")', '"=1+1', "a|b", "\\|", "|\\", "a\r\n=b", "`|`"),
);

/** A table as RFC 4180 reads it. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const ended = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === ",") ended();
    else if (sign === "\r" && text[at + 1] === "\n") {
      ended();
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test("EXPORT-5: every text comes back as it was, and none is a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = csv(rows);
      expect(text.startsWith("\uFEFF")).toBe(true);
      const read = rowsIn(text.slice(1));
      expect(read).toHaveLength(rows.length);
      for (const [row, cells] of read.entries())
        for (const [column, cell] of cells.entries()) {
          const was = rows[row]?.[column] ?? "";
          expect([was, `'${was}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        }
    }),
    { numRuns: 2_000 },
  );
});

/** The cells of a row, divided where a pipe is not escaped. */
const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/(?:\\.|[^\\|])+/gs)].map(([cell]) => cell).filter((cell) => cell !== "");

test("EXPORT-4: no text breaks out of its line or its cell", () => {
  fc.assert(
    fc.property(written, written, written, (heading, cell, entry) => {
      const text = markdown([
        { level: 2, heading, list: [entry], table: { columns: ["A", "B"], rows: [[cell, "x"]] } },
      ]);
      const lines = text.split("\n");
      expect(lines).toHaveLength(8);
      expect(lines[0]).toMatch(/^## /);
      expect(lines[2]).toMatch(/^- /);
      expect(cellsOf(lines[6] ?? "").length).toBeLessThanOrEqual(2);
      expect(lines[6]).toMatch(/^\| .*\| x \|$/s);
    }),
    { numRuns: 2_000 },
  );
});
