import { authorsOf, backlogCollection } from "../collection/lookup.ts";
import type { CollectionId, EntryId, MemberRef, PollId } from "../ids.ts";
import { ballotsOf } from "../poll/ballot.ts";
import type { Ballot } from "../poll/state.ts";
import type { CommunityState } from "./state.ts";

/** What of a community is one member's own. Travels to that member alone. */
export interface MyCommunity {
  /** this member's ballot in each open poll in which they have voted */
  readonly ballots: { readonly [poll: PollId]: Ballot };
  /** this member's own entries that they may see and change, by collection, as they read: hidden ones too */
  readonly entries: { readonly [collection: CollectionId]: { readonly [entry: EntryId]: string } };
  /** the dates, `YYYY-MM-DD`, on which this member said that they cannot */
  readonly cannot: readonly string[];
}

export function myCommunity(state: CommunityState, member: MemberRef): MyCommunity {
  if (state.status === "unfounded") return { ballots: {}, entries: {}, cannot: [] };
  const ballots: Record<PollId, Ballot> = {};
  for (const poll of state.polls) {
    const ballot = poll.closed === null ? ballotsOf(state, poll)[member] : undefined;
    if (ballot !== undefined) ballots[poll.id] = ballot;
  }
  const entries: Record<CollectionId, Record<EntryId, string>> = {};
  for (const collection of [backlogCollection(state), ...state.collections]) {
    const own = collection.entries.filter((entry) => authorsOf(state, collection, entry).includes(member));
    if (own.length > 0) entries[collection.id] = Object.fromEntries(own.map(({ id, text }) => [id, text]));
  }
  return { ballots, entries, cannot: state.backlog.cannot[member] ?? [] };
}
