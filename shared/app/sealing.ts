import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";
import type { Json } from "../ports/event-store.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Boxes come in multiples of this many bytes, so that their length does not tell what is in them. */
const PADDING = 128;

/** Encrypts a value under a scope's key. `context` (the stream and the scope) is bound to the box, so that it fits nowhere else. */
export function seal(value: Json, key: KeyObject, context: string): string {
  const plain = Buffer.from(JSON.stringify(value));
  const padded = Buffer.alloc(Math.ceil(plain.length / PADDING) * PADDING, " ");
  plain.copy(padded);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
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
