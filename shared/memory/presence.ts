import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Heartbeat, Presence } from "../ports/presence.ts";

export function memoryPresence(): Presence {
  const communities = new Map<CommunityId, Map<string, Heartbeat>>();
  return {
    async beat(community, { server, at, members }) {
      const beats = communities.get(community) ?? new Map<string, Heartbeat>();
      communities.set(community, beats.set(server, { server, at, members: [...members] }));
    },
    async eraseCommunity(community) {
      communities.delete(community);
    },
    async read(community) {
      return [...(communities.get(community)?.values() ?? [])];
    },
  };
}
