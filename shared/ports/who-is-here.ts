import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** Who is present in a community, across all servers, as far as this server knows at the moment. */
export interface WhoIsHere {
  /** present within the last 30 s, each once */
  present(community: CommunityId): readonly MemberRef[];
  /** not absent: present within the last 60 s */
  around(community: CommunityId): readonly MemberRef[];
  /** When anybody was last present: now, if somebody is; null if nobody ever was. Reads the heartbeats of all servers. */
  lastPresent(community: CommunityId): Promise<Instant | null>;
}
