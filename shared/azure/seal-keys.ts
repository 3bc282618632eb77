import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SealScope } from "../domain/sealed.ts";
import { streamKey } from "../domain/stream.ts";
import type { SealKey, SealKeys } from "../ports/seal-keys.ts";
import { StorageError } from "../ports/storage-error.ts";
import { encodeKey } from "./keys.ts";
import { wholePartition } from "./ranges.ts";
import { bytesOf, textOf } from "./rows.ts";
import type { FoundRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

const algorithm = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A wrapped key opens only in the place that it was wrapped for: a row copied elsewhere is worthless. */
const place = (stream: string, scope: SealScope): Uint8Array =>
  Buffer.from(JSON.stringify([stream, scope]), "utf8");

function wrap(wrappingKey: Uint8Array, key: SealKey, at: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, wrappingKey, nonce).setAAD(at);
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(wrappingKey: Uint8Array, wrapped: Uint8Array, at: Uint8Array): SealKey {
  try {
    const decipher = createDecipheriv(algorithm, wrappingKey, wrapped.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(at).setAuthTag(wrapped.subarray(-tagBytes));
    const key = Buffer.concat([decipher.update(wrapped.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return new Uint8Array(key);
  } catch (error) {
    throw new StorageError("A seal's key does not open with this deployment's key", false, { cause: error });
  }
}

/** One row per scope in the table `Keys`: the key, wrapped with AES-256-GCM by the deployment's key. */
export function azureSealKeys({ keys }: Tables, wrappingKey: Uint8Array): SealKeys {
  if (wrappingKey.byteLength !== keyBytes)
    throw new StorageError(
      `The key that wraps seals has ${keyBytes} bytes, not ${wrappingKey.byteLength}`,
      false,
    );

  const keyIn = (row: FoundRow, stream: string): SealKey =>
    unwrap(wrappingKey, bytesOf(row, "wrapped"), place(stream, textOf(row, "scope")));

  return {
    async all(stream) {
      const partitionKey = streamKey(stream);
      const rows = await keys.all(wholePartition(partitionKey));
      return new Map(rows.map((row) => [textOf(row, "scope"), keyIn(row, partitionKey)]));
    },

    async obtain(stream, scope) {
      const partitionKey = streamKey(stream);
      const rowKey = encodeKey(scope);
      const present = await keys.get(partitionKey, rowKey);
      if (present) return keyIn(present, partitionKey);
      const key = new Uint8Array(randomBytes(keyBytes));
      const wrapped = wrap(wrappingKey, key, place(partitionKey, scope));
      const outcome = await keys.create({ partitionKey, rowKey, values: { scope, wrapped } });
      if (outcome.kind === "written") return key;
      // Another server's, or ours by an attempt whose acknowledgement was lost: what is stored holds.
      const stored = await keys.get(partitionKey, rowKey);
      if (stored) return keyIn(stored, partitionKey);
      throw new StorageError("A seal's key was destroyed while it was drawn", true);
    },

    destroy: (stream, scope) => keys.remove(streamKey(stream), encodeKey(scope)),
  };
}
