import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** Who is present in a community, over all servers, as far as this server knows at this moment. */
export interface WhoIsHere {
  /** present within the last 30 s, each once */
  present(community: CommunityId): readonly MemberRef[];
  /** not absent: present within the last 60 s */
  around(community: CommunityId): readonly MemberRef[];
  /** When anybody was last present: now, if somebody is; null if nobody is known to have been. Reads what all servers said. */
  lastPresent(community: CommunityId): Promise<Instant | null>;
}
