import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";
import type { Json } from "../ports/event-store.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The least plain bytes of a box, so that short values all have one length. */
const SMALLEST = 128;

/** Padded to a power of two, so that the length of a box reveals little about its content. */
const padded = (bytes: number): number => {
  let size = SMALLEST;
  while (size < bytes) size *= 2;
  return size;
};

const bytesOf = (value: Json): Buffer => Buffer.from(JSON.stringify(value));
const filledTo = (plain: Buffer, paddedSize: number): number => padded(Math.max(plain.length, paddedSize));

/** The length, in characters, of the box that `seal` would make. */
export const sealedLength = (value: Json, paddedSize = 0): number =>
  Math.ceil(((IV_BYTES + TAG_BYTES + filledTo(bytesOf(value), paddedSize)) * 4) / 3);

/**
 * Encrypts a value under a scope's key. `context` (the stream and the scope) is authenticated with it, so that a box opens
 * nowhere else. `paddedSize`: the bytes that others under the scope may take; the box is no shorter than theirs.
 */
export function seal(value: Json, key: KeyObject, context: string, paddedSize = 0): string {
  const plain = bytesOf(value);
  const filled = Buffer.alloc(filledTo(plain, paddedSize), " ");
  plain.copy(filled);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The content of a box, or undefined if this key does not open it. */
export function unseal(box: string, key: KeyObject, context: string): Json | undefined {
  const bytes = Buffer.from(box, "base64url");
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString()) as Json;
  } catch {
    return undefined;
  }
}
