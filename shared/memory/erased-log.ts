import type { Erased, ErasedLog, Erasure } from "../ports/erased-log.ts";

const keyOf = (erased: Erased): string =>
  JSON.stringify([erased.kind, erased.community, erased.kind === "member" ? erased.member : null]);

export function memoryErasedLog(): ErasedLog {
  const noted = new Map<string, Erasure>();
  return {
    async note(erased, at) {
      const key = keyOf(erased);
      if (!noted.has(key)) noted.set(key, { erased: { ...erased }, at });
    },
    hasCommunity: async (community) => noted.has(keyOf({ kind: "community", community })),
    all: async () => [...noted.values()],
  };
}
