import { randomBytes } from "node:crypto";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { SealKey, SealKeys } from "../ports/seal-keys.ts";
import type { HeldStream, HeldStreams } from "./streams.ts";

export const copiedKeys = (held: HeldStream | null): ReadonlyMap<SealScope, SealKey> =>
  new Map([...(held?.keys ?? [])].map(([scope, key]) => [scope, key.slice()]));

/** Keeps the keys as they are: memory needs no wrapping. */
export function memorySealKeys(streams: HeldStreams): SealKeys {
  return {
    all: (stream) => Promise.resolve(copiedKeys(streams.find(stream))),
    async obtain(stream, scope) {
      const { keys } = streams.open(stream);
      const key = keys.get(scope) ?? new Uint8Array(randomBytes(32));
      keys.set(scope, key);
      return key.slice();
    },
    async destroy(stream, scope) {
      streams.find(stream)?.keys.delete(scope);
    },
    rewrap: () => Promise.resolve(0),
  };
}
