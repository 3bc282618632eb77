import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** Whose calendar an address is. */
export interface CalendarOwner {
  readonly community: CommunityId;
  readonly member: MemberRef;
}

/**
 * The addresses at which calendar apps read a member's sessions: at most one for each member of each community. Only a hash
 * of the secret in an address is kept, so that storage leads to nobody's calendar.
 */
export interface CalendarAddresses {
  /** null: there is no such address, or not any more */
  find(hash: string): Promise<CalendarOwner | null>;
  /** when the member's address was made; null if they have none */
  since(owner: CalendarOwner): Promise<Instant | null>;
  /** Gives the member this address, made at `at`. One that they had before leads nowhere from then on. */
  renew(owner: CalendarOwner, hash: string, at: Instant): Promise<void>;
  /** Takes the member's address away, unless it was made after `madeBy`. Idempotent. */
  revoke(owner: CalendarOwner, madeBy: Instant): Promise<void>;
  /** Everything of a community goes (SPEC PRIV-7). Idempotent. */
  eraseCommunity(community: CommunityId): Promise<void>;
}
