import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** What was erased: a member of a community, or a whole community. By then these references lead to nobody. */
export type Erased =
  | { readonly kind: "member"; readonly community: CommunityId; readonly member: MemberRef }
  | { readonly kind: "community"; readonly community: CommunityId };

export interface Erasure {
  readonly erased: Erased;
  /** when it was first asked for */
  readonly at: Instant;
}

/**
 * Everything that was ever erased, so that a backup that is restored later is told to erase it again. It is noted before it
 * is done: an erasure that was interrupted is in here too. Nothing is ever removed from here.
 */
export interface ErasedLog {
  /** Of several notes of the same the first one counts. The erasure of a community is under way from then on. */
  note(erased: Erased, at: Instant): Promise<void>;
  /** Whether the erasure of a whole community was noted. One point read. */
  hasCommunity(community: CommunityId): Promise<boolean>;
  /** The communities whose erasure is under way, and since when: until then servers may still have written something. */
  underWay(): Promise<readonly { readonly community: CommunityId; readonly since: Instant }[]>;
  /** Nothing of this community is left. */
  finished(community: CommunityId): Promise<void>;
  /** Everything, in no particular order. */
  all(): Promise<readonly Erasure[]>;
}
