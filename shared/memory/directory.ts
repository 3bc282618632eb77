import { memberRef } from "../domain/kernel/ids.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Directory, DirectoryEntry, Person } from "../ports/directory.ts";
import { freshId } from "../ports/fresh-id.ts";

const keyOf = ({ tenant, objectId }: Person): string => JSON.stringify([tenant, objectId]);

/** `draw`: where the refs of new people come from. */
export function memoryDirectory(draw = freshId): Directory {
  const communities = new Map<CommunityId, Map<string, DirectoryEntry>>();
  const entriesOf = (community: CommunityId): Map<string, DirectoryEntry> => {
    const entries = communities.get(community) ?? new Map<string, DirectoryEntry>();
    communities.set(community, entries);
    return entries;
  };
  return {
    async all(community) {
      return [...entriesOf(community).values()];
    },
    async find(community, person) {
      return communities.get(community)?.get(keyOf(person)) ?? null;
    },
    async enter(community, people, how = "takesPart") {
      const entries = entriesOf(community);
      return people.map(({ tenant, objectId }) => {
        const key = keyOf({ tenant, objectId });
        const known = entries.get(key);
        const ref = known?.ref ?? memberRef(draw());
        const tookPart = how === "takesPart" || known?.tookPart === true;
        entries.set(key, { ref, person: { tenant, objectId }, tookPart });
        return ref;
      });
    },
    async noteTookPart(community, refs) {
      const entries = entriesOf(community);
      const took = new Set(refs);
      for (const [key, entry] of entries)
        if (took.has(entry.ref)) entries.set(key, { ...entry, tookPart: true });
    },
    // Memory stores no times.
    async forgetTimes() {},
    async eraseCommunity(community) {
      communities.delete(community);
    },
    async erase(community, ref) {
      const entries = entriesOf(community);
      for (const [key, entry] of entries) if (entry.ref === ref) entries.delete(key);
    },
  };
}
