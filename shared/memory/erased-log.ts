import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Erased, ErasedLog, Erasure } from "../ports/erased-log.ts";

const keyOf = (erased: Erased): string =>
  JSON.stringify([erased.kind, erased.community, erased.kind === "member" ? erased.member : null]);

export function memoryErasedLog(): ErasedLog {
  const noted = new Map<string, Erasure>();
  const underWay = new Map<CommunityId, Instant>();
  return {
    async note(erased, at) {
      const key = keyOf(erased);
      const { community } = erased;
      if (erased.kind === "community" && !underWay.has(community)) underWay.set(community, at);
      if (!noted.has(key)) noted.set(key, { erased: { ...erased }, at });
    },
    underWay: async () => [...underWay].map(([community, since]) => ({ community, since })),
    async finished(community) {
      underWay.delete(community);
    },
    hasCommunity: async (community) => noted.has(keyOf({ kind: "community", community })),
    all: async () => [...noted.values()],
  };
}
