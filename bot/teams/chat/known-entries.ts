import { LRUCache } from "lru-cache";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Directory, DirectoryEntry } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";

/** Short, so that a person who is erased does not survive in a server's memory. */
const KEPT_FOR = MINUTE;
/** How often the directory is read for members whom it does not contain. */
const LOOKED_FOR_EVERY = 2 * SECOND;

/**
 * The directory of a community as of the last minute, including those of `wanted` who are in it: a card is drawn for
 * each of many presses, and its names and the members who run it must not cost a read each time.
 */
export type KnownEntries = (
  community: CommunityId,
  wanted: readonly MemberRef[],
) => Promise<readonly DirectoryEntry[]>;

interface Read {
  readonly at: Instant;
  readonly entries: Promise<readonly DirectoryEntry[]>;
}

export function createKnownEntries(parts: {
  readonly directory: Pick<Directory, "all">;
  readonly environment: Pick<Environment, "now">;
}): KnownEntries {
  const kept = new LRUCache<CommunityId, Read>({ max: 200 });

  async function read(community: CommunityId): Promise<readonly DirectoryEntry[]> {
    const fresh = { at: parts.environment.now(), entries: parts.directory.all(community) };
    kept.set(community, fresh);
    try {
      return await fresh.entries;
    } catch (error) {
      if (kept.get(community) === fresh) kept.delete(community);
      throw error;
    }
  }

  return async (community, wanted) => {
    const known = kept.get(community);
    const age = known === undefined ? Infinity : parts.environment.now() - known.at;
    if (known === undefined || age >= KEPT_FOR) return read(community);
    const entries = await known.entries;
    const refs = new Set(entries.map(({ ref }) => ref));
    return wanted.every((ref) => refs.has(ref)) || age < LOOKED_FOR_EVERY ? entries : read(community);
  };
}
