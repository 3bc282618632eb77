import { bodyOf, keyOf, type DumpedRow } from "../../chaos/table-dump.ts";

/** The marks contained in a text, plain or in base64, by their meaning. */
export const marksIn = (text: string, marks: ReadonlyMap<string, string>): readonly string[] =>
  [...marks].flatMap(([mark, what]) => {
    const forms = [mark, Buffer.from(mark).toString("base64"), Buffer.from(mark).toString("base64url")];
    return forms.some((form) => text.includes(form.replace(/=+$/, ""))) ? [what] : [];
  });

/** The text without random or time-dependent parts: ids, boxes and times are replaced by their kind and length. */
export const withoutIds = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "<guid>")
    .replace(/[A-Za-z0-9_-]{100,}/g, (box) => `<box of ${box.length}>`)
    .replace(/(?<![\w-])[0-9a-z]{8,9}-[\w-]{22}(?![\w-])/g, "<command>")
    .replace(/[A-Za-z0-9_-]{22,}/g, "<id>")
    .replace(/due-\d/g, "<shard>")
    .replace(/\d{13,}|\d{4}-\d\d-\d\dT[\d:]+Z/g, "<time>")
    // Whether those who took part in one vote are members yet when the next one closes depends on the speed of the machine.
    .replace(/\\*"takingPart\\*":\d+/g, "<takingPart>")
    .replace(/127\.0\.0\.1(:|%3A)\d+/gi, "<host>");

/**
 * A row without random or time-dependent parts, and with names for people. If the rows of two dumps are equal, then
 * an administrator cannot tell them apart.
 */
export function withoutChance(row: DumpedRow, names: ReadonlyMap<string, string>): string {
  // How often a projection was brought up to date depends on how fast the machine is.
  const isPace = (name: string): boolean => name === "version" && row.table === "Projections";
  const rest = Object.entries(row.values).filter(
    ([name]) => !/^d\d+$/.test(name) && name !== "size" && !isPace(name),
  );
  let text = JSON.stringify([
    keyOf(row),
    rest.map(([name, value]) => [
      name,
      value instanceof Uint8Array ? `${value.byteLength} bytes` : String(value),
    ]),
    row.table === "Presence" ? presentIn(row, names) : bodyOf(row),
  ]);
  for (const [mark, name] of names) text = text.replaceAll(mark, `<${name}>`);
  return withoutIds(text);
}

/** Who is present, sorted: the original order is that of their refs, which are random. */
const presentIn = (row: DumpedRow, names: ReadonlyMap<string, string>): readonly string[] =>
  (JSON.parse(bodyOf(row) ?? "[]") as readonly string[]).map((ref) => names.get(ref) ?? ref).toSorted();

/** How soon a card that is stale is drawn depends on how fast the machine is. */
const isOfCardToDraw = ({ values }: DumpedRow): boolean =>
  String(values["outboxId"] ?? "").startsWith("card-");

/** Rows as they can be compared with those of another world. */
export const comparable = (
  { names }: { readonly names: ReadonlyMap<string, string> },
  rows: readonly DumpedRow[],
): readonly string[] =>
  rows
    .filter((row) => !isOfCardToDraw(row))
    .map((row) => withoutChance(row, names))
    // So does the number of edits of a card.
    .map((text) => text.replace(/\\?"drawings\\?":\d+/g, "<drawings>"))
    .map((text) => (text.startsWith('["Cards') ? text.replace(/0\d{11}/g, "<version>") : text));
