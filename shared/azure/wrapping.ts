import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { SealKey } from "../ports/seal-keys.ts";
import { StorageError } from "../ports/storage-error.ts";

const algorithm = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A key of the deployment that wraps seal keys: 32 bytes, and the id that is stored with each key it wrapped. */
export interface WrappingKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** A seal key as it is stored. */
export interface Wrapped {
  readonly wrappedBy: string;
  readonly wrapped: Uint8Array;
}

/** Where a wrapped key belongs: it opens nowhere else, so a copied row is worthless. */
export interface Place {
  readonly stream: string;
  readonly scope: SealScope;
}

const bound = ({ stream, scope }: Place): Uint8Array => Buffer.from(JSON.stringify([stream, scope]), "utf8");

/** Wraps and opens seal keys with AES-256-GCM. */
export interface Wrapping {
  wrap(key: SealKey, place: Place): Wrapped;
  unwrap(wrapped: Wrapped, place: Place): SealKey;
  /** whether a key is wrapped by the deployment's current key */
  isCurrent(wrapped: Wrapped): boolean;
}

/** The first of the deployment's keys wraps; the others only open what they wrapped earlier. */
export function wrappingWith(keys: readonly WrappingKey[]): Wrapping {
  const [current] = keys;
  if (current === undefined) throw new StorageError("No key to wrap seal keys is given", false);
  for (const { id, key } of keys)
    if (key.byteLength !== keyBytes)
      throw new StorageError(`The wrapping key "${id}" has ${key.byteLength} bytes, not ${keyBytes}`, false);
  const byId = new Map(keys.map(({ id, key }) => [id, key]));

  return {
    wrap(key, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, current.key, nonce).setAAD(bound(place));
      const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
      return { wrappedBy: current.id, wrapped };
    },

    unwrap({ wrappedBy, wrapped }, place) {
      const key = byId.get(wrappedBy);
      if (key === undefined)
        throw new StorageError(
          `A seal key is wrapped by the key "${wrappedBy}", which this deployment does not have`,
          false,
        );
      try {
        const nonce = wrapped.subarray(0, nonceBytes);
        const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
        decipher.setAAD(bound(place)).setAuthTag(wrapped.subarray(-tagBytes));
        const opened = [decipher.update(wrapped.subarray(nonceBytes, -tagBytes)), decipher.final()];
        return new Uint8Array(Buffer.concat(opened));
      } catch (error) {
        throw new StorageError(`A seal key does not open with this deployment's key "${wrappedBy}"`, false, {
          cause: error,
        });
      }
    },

    isCurrent: ({ wrappedBy }) => wrappedBy === current.id,
  };
}
