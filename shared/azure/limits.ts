import { StorageError } from "../ports/storage-error.ts";
import { checkKey } from "./keys.ts";
import type { Row, Value } from "./rows.ts";

const KiB = 1024;
const MiB = 1024 * KiB;
/** The most bytes of one binary property. */
export const maxPropertyBytes = 64 * KiB;
const maxTextUnits = 32 * KiB; // 64 KiB of UTF-16
const maxRowBytes = 1 * MiB;
const maxProperties = 252;
const maxSteps = 100;
const maxTransactionBytes = 4 * MiB;
const maxInt32 = 2 ** 31 - 1;
/** The overhead of one step of a transaction on the wire: headers, keys, boundaries. */
const wireBytesPerStep = 2 * KiB;

/** The size of a property as the service counts it, in "Understanding the Table service data model". */
function storedBytes(name: string, value: Value): number {
  const overhead = 8 + 2 * name.length;
  if (typeof value === "string") return overhead + 4 + 2 * value.length;
  if (typeof value === "number") return overhead + 4;
  return typeof value === "boolean" ? overhead + 1 : overhead + 4 + value.byteLength;
}

function checkValue(name: string, value: Value): void {
  const refuse = (why: string): never => {
    throw new StorageError(`The property ${name} ${why}`, false);
  };
  if (typeof value === "string") {
    if (value.length > maxTextUnits) refuse(`has ${value.length} characters, more than ${maxTextUnits}`);
    // Azurite stores a lone surrogate and can never read it again.
    if (!value.isWellFormed()) refuse("holds a lone surrogate");
  } else if (typeof value === "number") {
    // NaN and Infinity are dropped silently, and larger integers come back as fractions.
    if (!Number.isInteger(value) || Math.abs(value) > maxInt32) refuse(`is not a 32-bit integer: ${value}`);
  } else if (typeof value !== "boolean" && value.byteLength > maxPropertyBytes) {
    refuse(`has ${value.byteLength} bytes, more than ${maxPropertyBytes}`);
  }
}

/** Refuses a row that the service would refuse. Azurite is laxer, so no test against it would show that. */
export function checkRow(row: Row): void {
  checkKey(row.partitionKey);
  checkKey(row.rowKey);
  const properties = Object.entries(row.values);
  if (properties.length > maxProperties)
    throw new StorageError(`A row holds ${maxProperties} properties, not ${properties.length}`, false);
  let size = 4 + 2 * (row.partitionKey.length + row.rowKey.length);
  for (const [name, value] of properties) {
    checkValue(name, value);
    size += storedBytes(name, value);
  }
  if (size > maxRowBytes)
    throw new StorageError(`The row ${row.rowKey} has ${size} bytes, more than ${maxRowBytes}`, false);
}

/** At most this many bytes on the wire: base64 for bytes; JSON escapes a character with at most six bytes. */
function wireBytes(value: Value): number {
  if (typeof value === "string") return 2 + Buffer.byteLength(JSON.stringify(value));
  return value instanceof Uint8Array ? Math.ceil(value.byteLength / 3) * 4 : 16;
}

/** Refuses a transaction that the service would refuse: one partition, each row once, 100 rows, 4 MiB. */
export function checkTransaction(rows: readonly Row[]): void {
  if (rows.length === 0 || rows.length > maxSteps)
    throw new StorageError(`A transaction has 1 to ${maxSteps} rows, not ${rows.length}`, false);
  let size = 0;
  for (const row of rows) {
    checkRow(row);
    if (row.partitionKey !== rows[0]?.partitionKey)
      throw new StorageError("A transaction stays in one partition", false);
    size += wireBytesPerStep;
    for (const [name, value] of Object.entries(row.values)) size += 2 * name.length + wireBytes(value) + 32;
  }
  if (new Set(rows.map((row) => row.rowKey)).size < rows.length)
    throw new StorageError("A transaction has each row at most once", false);
  if (size > maxTransactionBytes)
    throw new StorageError(`A transaction of ${size} bytes, more than ${maxTransactionBytes}`, false);
}
