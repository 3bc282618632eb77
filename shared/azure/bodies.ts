import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { Json } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import { maxPropertyBytes } from "./limits.ts";
import { bytesOf, flagOf } from "./rows.ts";
import type { FoundRow, Value } from "./rows.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
const worthDeflating = 4 * 1024;

/** JSON as it is stored: UTF-8, deflated where that makes it smaller. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly deflated: boolean;
}

/**
 * JSON in UTF-8. `JSON.stringify` escapes lone surrogates, so they survive; and bytes take half the space of the
 * service's UTF-16 text.
 */
export const jsonBytes = (body: Json): Uint8Array => Buffer.from(JSON.stringify(body), "utf8");

export async function pack(json: Uint8Array): Promise<Packed> {
  if (json.byteLength < worthDeflating) return { bytes: json, deflated: false };
  const smaller = await deflate(json);
  return smaller.byteLength < json.byteLength
    ? { bytes: smaller, deflated: true }
    : { bytes: json, deflated: false };
}

export async function unpack({ bytes, deflated }: Packed): Promise<Json> {
  const json = deflated ? await inflate(bytes) : bytes;
  try {
    return JSON.parse(Buffer.from(json).toString("utf8")) as Json;
  } catch (error) {
    throw new StorageError("A stored body is not JSON", false, { cause: error });
  }
}

/** Bytes cut into pieces of at most `size`; at least one piece. */
export function cut(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces = [bytes.subarray(0, size)];
  for (let at = size; at < bytes.byteLength; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

/** Bytes as the properties d0, d1, … of one row: a property holds 64 KiB. */
export const bytesAsValues = (bytes: Uint8Array): Record<string, Value> =>
  Object.fromEntries(cut(bytes, maxPropertyBytes).map((piece, index) => [`d${index}`, piece]));

export function bytesFromValues(row: FoundRow): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let index = 0; row.values[`d${index}`] !== undefined; index += 1)
    pieces.push(bytesOf(row, `d${index}`));
  return Buffer.concat(pieces);
}

/** A body as properties of one row. */
export async function bodyAsValues(json: Uint8Array): Promise<Record<string, Value>> {
  const { bytes, deflated } = await pack(json);
  return { ...bytesAsValues(bytes), deflated };
}

export const bodyFromValues = (row: FoundRow): Promise<Json> =>
  unpack({ bytes: bytesFromValues(row), deflated: flagOf(row, "deflated") });
