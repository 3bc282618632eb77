/** Keys whose text says which of several kinds a value is: there the text itself is part of the shape. */
const KINDS = new Set([
  ...["type", "kind", "phase", "status", "how", "outcome", "facilitatorBy"],
  ...["is", "when", "step", "mode", "secrecy", "element", "brokenBy"],
]);

/** What `manualEnvironment` draws, and what is made of it. */
const DRAWN_ID = /id-\d{8}-manual.*$/;
/** Whoever lives in `life.ts`: as keys they are members like any other. */
const PEOPLE = new Set(["priya", "tom", "amara", "mateo", "yuki"]);

/**
 * What values look like, without what they are: keys, kinds and types. The values of one list, and of one family of keys
 * (`item:…`), are taken together.
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

/** A family of keys is written `item:*` or `poll-*`, ids as keys `*`. */
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
