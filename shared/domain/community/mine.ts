import type { CollectionId, EntryId, MemberRef, PollId, SessionId } from "../kernel/ids.ts";
import { community } from "./features.ts";
import type { Ballot } from "./polls/part.ts";
import type { Quarter } from "./past-sessions/part.ts";
import type { CommunityState } from "./state.ts";

/** What of a community is one member's own. Travels to that member alone. */
export interface MyCommunity {
  /** this member's ballot in each open poll in which they have voted */
  readonly ballots: { readonly [poll: PollId]: Ballot };
  /** this member's own entries that they may see and change, by collection, as they read: hidden ones too */
  readonly entries: { readonly [collection: CollectionId]: { readonly [entry: EntryId]: string } };
  /** this member's own topics, as they read: hidden ones too */
  readonly topics: { readonly [topic: EntryId]: string };
  /** the dates, `YYYY-MM-DD`, on which this member said that they cannot */
  readonly cannot: readonly string[];
  /** the past sessions that this member attended, with the quarters of each, for as long as that is known */
  readonly attended: { readonly [session: SessionId]: readonly Quarter[] };
}

const NOTHING: MyCommunity = { ballots: {}, entries: {}, topics: {}, cannot: [], attended: {} };

export const myCommunity = (state: CommunityState, member: MemberRef): MyCommunity =>
  state.status === "unfounded" ? NOTHING : (community.mine(state, member) as MyCommunity);

/**
 * The members whose own part one step changed, whichever way it came: what their other devices must be told. That a
 * poll or collection closed is seen by all, and tells nobody anew.
 */
export const changedMine = (before: CommunityState, after: CommunityState): ReadonlySet<MemberRef> =>
  before.status === "unfounded" || after.status === "unfounded"
    ? new Set()
    : community.mineChanged({ before, after });
