import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** Who one server last reported as present in a community. */
export interface Heartbeat {
  readonly server: string;
  readonly at: Instant;
  /** members with a panel open at that server, or in the meeting as Teams reported to it */
  readonly members: readonly MemberRef[];
}

/** Presence, exchanged between servers by rows that age. */
export interface Presence {
  beat(community: CommunityId, heartbeat: Heartbeat): Promise<void>;
  /** The newest heartbeat of each server, stale ones included: they show when somebody was last here. */
  read(community: CommunityId): Promise<readonly Heartbeat[]>;
  /** Everything of a community goes (SPEC PRIV-7). Idempotent. */
  eraseCommunity(community: CommunityId): Promise<void>;
}
