import { TableClient, TableServiceClient } from "@azure/data-tables";
import { inflateRawSync } from "node:zlib";

type Property = string | number | boolean | bigint | Date | Uint8Array;

/** One row as an administrator of the storage account sees it. */
export interface DumpedRow {
  /** without the prefix */
  readonly table: string;
  readonly partitionKey: string;
  readonly rowKey: string;
  /** the service's time of its last write */
  readonly timestamp: string;
  readonly values: Readonly<Record<string, Property>>;
}

const insecure = { allowInsecureConnection: true };

/** Every row of every table with this prefix, in the order of tables and keys. */
export async function dumpTables(connectionString: string, prefix: string): Promise<readonly DumpedRow[]> {
  const rows: DumpedRow[] = [];
  const service = TableServiceClient.fromConnectionString(connectionString, insecure);
  for await (const { name } of service.listTables()) {
    if (name === undefined || !name.startsWith(prefix)) continue;
    const client = TableClient.fromConnectionString(connectionString, name, insecure);
    for await (const entity of client.listEntities<Record<string, Property>>()) {
      const { partitionKey, rowKey, timestamp, etag: _, ...values } = entity;
      rows.push({
        table: name.slice(prefix.length),
        partitionKey: partitionKey ?? "",
        rowKey: rowKey ?? "",
        timestamp: timestamp ?? "",
        values: Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith("odata"))),
      });
    }
  }
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const keyOf = ({ table, partitionKey, rowKey }: DumpedRow): string =>
  `${table}/${partitionKey}/${rowKey}`;

/** Whether the row holds a wrapped seal key. */
export const isKeyRow = ({ values }: Pick<DumpedRow, "values">): boolean => "wrapped" in values;

/** Puts rows unchanged into tables of another prefix. The tables must exist. */
export async function restoreTables(
  connectionString: string,
  prefix: string,
  rows: readonly DumpedRow[],
): Promise<void> {
  for (const { table, partitionKey, rowKey, values } of rows) {
    const client = TableClient.fromConnectionString(connectionString, prefix + table, insecure);
    await client.createEntity({ ...values, partitionKey, rowKey });
  }
}

/** Everything readable in a row: keys, properties, and bytes as text, inflated or not. */
export const textOf = (row: DumpedRow): string =>
  [
    keyOf(row),
    ...Object.entries(row.values).map(([name, value]) => `${name}=${legible(value)}`),
    legible(joinedBody(row)),
  ].join("\n");

function legible(value: Property): string {
  if (!(value instanceof Uint8Array)) return String(value);
  const bytes = Buffer.from(value);
  const forms = [
    bytes.toString("latin1"),
    bytes.toString("utf8"),
    bytes.toString("base64url"),
    bytes.toString("hex"),
  ];
  try {
    forms.push(inflateRawSync(bytes).toString("utf8"));
  } catch {
    // Not deflated, or a piece of something longer.
  }
  return forms.join("\n");
}

/** A long body is split into properties d0, d1, … */
function joinedBody({ values }: DumpedRow): Uint8Array {
  const pieces = Object.keys(values)
    .filter((name) => /^d\d+$/.test(name))
    .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((name) => values[name])
    .filter((value) => value instanceof Uint8Array);
  return Buffer.concat(pieces);
}

/** A row's body, joined and inflated, or null if it has none. */
export function bodyOf(row: DumpedRow): string | null {
  const bytes = joinedBody(row);
  if (bytes.byteLength === 0) return null;
  return (row.values["deflated"] === true ? inflateRawSync(bytes) : Buffer.from(bytes)).toString("utf8");
}
