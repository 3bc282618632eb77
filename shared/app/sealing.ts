import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";
import type { Json } from "../ports/event-store.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** No box holds less, so that its length does not tell what is in it. */
const SMALLEST = 128;

/** What is sealed is padded to a power of two: a box tells no more than the order of its size. */
const padded = (bytes: number): number => {
  let size = SMALLEST;
  while (size < bytes) size *= 2;
  return size;
};

const bytesOf = (value: Json): Buffer => Buffer.from(JSON.stringify(value));
const filledTo = (plain: Buffer, liveStream: number): number => padded(Math.max(plain.length, liveStream));

/** The characters of the box that `seal` would make. */
export const sealedLength = (value: Json, liveStream = 0): number =>
  Math.ceil(((IV_BYTES + TAG_BYTES + filledTo(bytesOf(value), liveStream)) * 4) / 3);

/**
 * Encrypts a value under a scope's key. `context` (the stream and the scope) is bound to the box, so that it fits nowhere
 * else. `live stream`: how many bytes others of its kind may take, that it be no smaller than they.
 */
export function seal(value: Json, key: KeyObject, context: string, liveStream = 0): string {
  const plain = bytesOf(value);
  const filled = Buffer.alloc(filledTo(plain, liveStream), " ");
  plain.copy(filled);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What is in a box, or undefined when this key does not open it. */
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
