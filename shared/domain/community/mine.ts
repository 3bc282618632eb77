import { authorsOf, backlogCollection } from "../collection/lookup.ts";
import type { Collection } from "../collection/state.ts";
import type { CollectionId, EntryId, MemberRef, PollId } from "../ids.ts";
import { isEmpty } from "../poll/ballot.ts";
import { ballotsOf } from "../poll/ballot-box.ts";
import type { Ballot } from "../poll/state.ts";
import type { CommunityState, FoundedCommunity } from "./state.ts";

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
    if (ballot !== undefined && !isEmpty(ballot)) ballots[poll.id] = ballot;
  }
  const entries: Record<CollectionId, Record<EntryId, string>> = {};
  for (const collection of [backlogCollection(state), ...state.collections]) {
    const own = collection.entries.filter((entry) => authorsOf(state, collection, entry).includes(member));
    if (own.length > 0) entries[collection.id] = Object.fromEntries(own.map(({ id, text }) => [id, text]));
  }
  return { ballots, entries, cannot: state.backlog.cannot[member] ?? [] };
}

/**
 * The members whose own part one step changed, whichever way it came: what their other devices must be told. That a
 * poll or collection closed is seen by all, and tells nobody anew.
 */
export function changedMine(before: CommunityState, after: CommunityState): ReadonlySet<MemberRef> {
  const changed = new Set<MemberRef>();
  if (before.status === "unfounded" || after.status === "unfounded") return changed;
  const note = (members: readonly MemberRef[]) => members.forEach((member) => changed.add(member));
  note(changedKeys(before.backlog.cannot, after.backlog.cannot));
  for (const poll of after.polls) {
    if (poll.closed === null) note(changedKeys(ballotsOf(before, poll), ballotsOf(after, poll)));
  }
  for (const [was, is] of changedCollections(before, after)) {
    const entries = new Map(was?.entries.map((entry) => [entry.id, entry]));
    for (const entry of is.entries) {
      const earlier = entries.get(entry.id);
      entries.delete(entry.id);
      if (earlier === entry) continue;
      note(authorsOf(after, is, entry));
      if (was !== undefined && earlier !== undefined) note(authorsOf(before, was, earlier));
    }
    if (was !== undefined) for (const gone of entries.values()) note(authorsOf(before, was, gone));
  }
  return changed;
}

function changedCollections(
  before: FoundedCommunity,
  after: FoundedCommunity,
): readonly (readonly [Collection | undefined, Collection])[] {
  const pairs = after.collections
    .filter((each) => each.closedAt === null)
    .map((is) => [before.collections.find(({ id }) => id === is.id), is] as const)
    .filter(([was, is]) => was !== is);
  return before.backlog.topics === after.backlog.topics
    ? pairs
    : [...pairs, [backlogCollection(before), backlogCollection(after)] as const];
}

function changedKeys<T>(
  before: { readonly [member: MemberRef]: T },
  after: { readonly [member: MemberRef]: T },
): readonly MemberRef[] {
  if (before === after) return [];
  const keys = [...Object.keys(before), ...Object.keys(after)] as MemberRef[];
  return keys.filter((key) => before[key] !== after[key]);
}
