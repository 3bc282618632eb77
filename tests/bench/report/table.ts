export type Cell = string | number;
/** One row of a table, by column name. */
export type TableRow = Readonly<Record<string, Cell>>;

/** Numbers with a sensible number of digits. */
function shown(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell)) return String(cell);
  const size = Math.abs(cell);
  return cell.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** Rows as a table in plain text, with numbers aligned right. */
export function table(rows: readonly TableRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => {
    const cells = rows.map((row) => row[name] ?? "");
    const width = Math.max(name.length, ...cells.map((cell) => shown(cell).length));
    const toTheRight = cells.every((cell) => typeof cell === "number" || cell === "");
    const pad = (text: string): string => (toTheRight ? text.padStart(width) : text.padEnd(width));
    return { head: pad(name), line: "─".repeat(width), body: cells.map((cell) => pad(shown(cell))) };
  });
  const line = (cells: readonly string[]): string => `  ${cells.join("  ")}`.trimEnd();
  return [
    line(columns.map(({ head }) => head)),
    line(columns.map(({ line: rule }) => rule)),
    ...rows.map((_, index) => line(columns.map(({ body }) => body[index] ?? ""))),
  ].join("\n");
}
