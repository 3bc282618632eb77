import { StorageError } from "../ports/storage-error.ts";

/** What a property may hold. Larger integers and fractions are stored as text: see `limits.ts`. */
export type Value = string | number | boolean | Uint8Array;

export interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** A row as it was read. */
export interface FoundRow {
  readonly rowKey: string;
  readonly etag: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function damaged(row: FoundRow, name: string): StorageError {
  return new StorageError(`The row ${row.rowKey} has no valid ${name}`, false);
}

export function textOf(row: FoundRow, name: string): string {
  const value = row.values[name];
  if (typeof value !== "string") throw damaged(row, name);
  return value;
}

export function numberOf(row: FoundRow, name: string): number {
  const value = row.values[name];
  if (typeof value !== "number") throw damaged(row, name);
  return value;
}

export function flagOf(row: FoundRow, name: string): boolean {
  const value = row.values[name];
  if (typeof value !== "boolean") throw damaged(row, name);
  return value;
}

export function bytesOf(row: FoundRow, name: string): Uint8Array {
  const value = row.values[name];
  if (!(value instanceof Uint8Array)) throw damaged(row, name);
  return value;
}

/** A time stored as sortable text. */
export function instantOf(row: FoundRow, name: string): number {
  const value = Number(textOf(row, name));
  if (!Number.isSafeInteger(value)) throw damaged(row, name);
  return value;
}
