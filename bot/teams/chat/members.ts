import { LRUCache } from "lru-cache";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/ids";
import { MINUTE } from "@guildhall/shared/domain/time";
import type { Directory } from "@guildhall/shared/ports/directory";

/** Briefly: who is erased must not come back by what a server remembers. */
const KEPT_FOR = 5 * MINUTE;

/** The member that a person of a conversation is; one who is new is entered. Asked once for a burst of presses. */
export function createMembers(
  directory: Pick<Directory, "enter">,
): (community: CommunityId, objectId: string, tenant: string) => Promise<MemberRef> {
  const known = new LRUCache<string, Promise<MemberRef>>({ max: 20_000, ttl: KEPT_FOR });
  return (community, objectId, tenant) => {
    const key = JSON.stringify([community, tenant, objectId]);
    const asked = known.get(key);
    if (asked !== undefined) return asked;
    const entering = directory.enter(community, [{ tenant, objectId }]).then(([ref]) => {
      if (ref === undefined) throw new Error("The directory left somebody out");
      return ref;
    });
    known.set(key, entering);
    entering.catch(() => known.delete(key));
    return entering;
  };
}
