import type { MyCommunity } from "../domain/community/mine.ts";
import type { CommunitySlices } from "../domain/community/view.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { PeopleCounts } from "../domain/people-counts.ts";

/** The member who reads. */
export interface Me {
  readonly ref: MemberRef;
  /** whether Teams says that they organise the meeting (SPEC ORG-2) */
  readonly meetingOrganiser: boolean;
}

/** What everything that a community shows is read from. */
export interface CommunityReader {
  /** those that are known; none before it is founded */
  readonly slices: Partial<CommunitySlices>;
  /** what only this member sees; nothing for everybody */
  readonly mine: MyCommunity;
  /** null: everybody, as on a card that all see alike. They may do what every member may, and nothing is their own. */
  readonly me: Me | null;
  /** null: not known */
  readonly people: PeopleCounts | null;
}

/** A member's own part of a community where nothing is theirs, or it is not known. */
export const NOTHING_OWN: MyCommunity = {
  ballots: {},
  reasons: {},
  entries: {},
  topics: {},
  unavailable: [],
  attended: {},
  checkedIn: null,
  onlyFollows: false,
  rota: null,
  swaps: [],
  buddies: { happy: false, pairs: [] },
  turns: { asked: [], givenUp: [] },
  facilitation: null,
  saidOnScale: null,
  leftRota: false,
  introduced: false,
  unmentioned: false,
  unprompted: false,
  missedTurns: [],
  worth: null,
  helped: {},
  stories: {},
  released: [],
  forSponsors: [],
};

/** A value that changes with the clock alone, and when it does; null: it stays. */
export interface Lasting<T> {
  readonly value: T;
  readonly until: Instant | null;
}
