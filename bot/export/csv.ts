export type Cell = string | number | null;

/** How a spreadsheet recognises a formula, also after what it passes over, and in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as spreadsheets read it: every cell quoted, UTF-8 with its mark. A text that would be a formula is preceded by an
 * apostrophe, which makes it a text (SPEC EXPORT-5).
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;

function quoted(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
