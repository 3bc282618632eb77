import type { SealScope } from "@guildhall/shared/domain/kernel/sealed";
import { streamKey, type StreamId } from "@guildhall/shared/domain/kernel/stream";
import type { SealKey, SealKeys } from "@guildhall/shared/ports/seal-keys";

/** Seal keys that keeps a copy of every key ever created, so that a test can read what nobody else can any more. */
export interface KeyArchive extends SealKeys {
  /** the most keys ever created for one scope */
  readonly generations: number;
  /** The keys that were created first, second, … for their scopes. */
  ofGeneration(generation: number): SealKeys;
}

export function keyArchive(keys: SealKeys): KeyArchive {
  const copies = new Map<string, Map<SealScope, SealKey[]>>();
  const copiesOf = (stream: StreamId): Map<SealScope, SealKey[]> => {
    const known = copies.get(streamKey(stream)) ?? new Map<SealScope, SealKey[]>();
    copies.set(streamKey(stream), known);
    return known;
  };
  return {
    all: (stream) => keys.all(stream),
    async obtain(stream, scope) {
      const key = await keys.obtain(stream, scope);
      const known = copiesOf(stream);
      const drawn = known.get(scope) ?? [];
      if (!drawn.some((each) => Buffer.from(each).equals(key))) known.set(scope, [...drawn, key]);
      return key;
    },
    destroy: (stream, scope) => keys.destroy(stream, scope),
    rewrap: () => keys.rewrap(),
    get generations() {
      return Math.max(
        1,
        ...[...copies.values()].flatMap((scopes) => [...scopes.values()].map((all) => all.length)),
      );
    },
    ofGeneration: (generation) => ({
      all: (stream) =>
        Promise.resolve(
          new Map(
            [...copiesOf(stream)].flatMap(([scope, all]) =>
              all[generation] ? [[scope, all[generation]]] : [],
            ),
          ),
        ),
      obtain: () => Promise.reject(new Error("An archived key seals nothing")),
      destroy: () => Promise.resolve(),
      rewrap: () => Promise.resolve(0),
    }),
  };
}
