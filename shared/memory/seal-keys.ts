import { randomBytes } from "node:crypto";
import type { SealScope } from "../domain/sealed.ts";
import { streamKey } from "../domain/stream.ts";
import type { StreamId } from "../domain/stream.ts";
import type { SealKey, SealKeys } from "../ports/seal-keys.ts";

/** Keeps the keys as they are: memory needs no wrapping. */
export function memorySealKeys(): SealKeys {
  const streams = new Map<string, Map<SealScope, SealKey>>();
  const keysOf = (stream: StreamId): Map<SealScope, SealKey> => {
    const keys = streams.get(streamKey(stream)) ?? new Map<SealScope, SealKey>();
    streams.set(streamKey(stream), keys);
    return keys;
  };
  return {
    async all(stream) {
      return new Map([...keysOf(stream)].map(([scope, key]) => [scope, key.slice()]));
    },
    async obtain(stream, scope) {
      const keys = keysOf(stream);
      const key = keys.get(scope) ?? new Uint8Array(randomBytes(32));
      keys.set(scope, key);
      return key.slice();
    },
    async destroy(stream, scope) {
      keysOf(stream).delete(scope);
    },
  };
}
