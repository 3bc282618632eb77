/** Keys whose text is one of a few kinds: there the text itself is part of the shape. */
const KINDS = new Set([
  ...["type", "kind", "phase", "status", "how", "outcome", "facilitatorBy"],
  ...["is", "when", "step", "mode", "secrecy", "element", "brokenBy"],
]);

/** What `manualEnvironment` draws, and what is derived from it. */
const DRAWN_ID = /id-\d{8}-manual.*$/;
/** The people of `life.ts`: as keys they are interchangeable. */
const PEOPLE = new Set(["priya", "tom", "amara", "mateo", "yuki"]);

/**
 * The shape of values: their keys, kinds and types. Values of the same list or the same family of keys (`item:…`) are
 * merged.
 */
export function shapeOf(values: readonly unknown[], key = ""): string {
  return [...new Set(values.map((value) => kindOf(value, key)))]
    .toSorted()
    .map((kind) => (kind === "list" ? listShape(values) : kind === "record" ? recordShape(values) : kind))
    .join(" | ");
}

function kindOf(value: unknown, key: string): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "record";
  return typeof value === "string" && KINDS.has(key) && /^[a-zA-Z]{1,40}$/.test(value)
    ? `"${value}"`
    : typeof value;
}

const listShape = (values: readonly unknown[]): string =>
  `[${shapeOf(values.filter((value) => Array.isArray(value)).flat())}]`;

/** The name of a key's family: `item:*` or `poll-*`, and `*` for ids. */
function familyOf(key: string): string {
  if (key.includes(":")) return `${key.slice(0, key.indexOf(":"))}:*`;
  return PEOPLE.has(key) ? "*" : key.replace(DRAWN_ID, "*").replace(/-\d+$/, "-*");
}

function recordShape(values: readonly unknown[]): string {
  const records = values.filter(
    (value): value is Record<string, unknown> =>
      typeof value === "object" && value !== null && !Array.isArray(value),
  );
  const families = Map.groupBy(
    records.flatMap((record) => Object.entries(record)),
    ([key]) => familyOf(key),
  );
  const parts = [...families].map(([family, entries]) => {
    const always = family.includes("*") || records.every((record) => family in record);
    return `${family}${always ? "" : "?"}: ${shapeOf(
      entries.map(([, value]) => value),
      family,
    )}`;
  });
  return `{ ${parts.toSorted().join(", ")} }`;
}
