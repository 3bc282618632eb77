import {
  allowedFrom,
  memberAllowedFrom,
  withRateEntry,
  withTime,
  type Allowance,
  type RateEntry,
} from "../allowance.ts";
import type { MemberRef } from "../kernel/ids.ts";
import { HOUR, MINUTE, type Instant } from "../kernel/time.ts";

/** Recent posts to the chat about a session, to limit how many there are (SPEC CHAT-3). */
export interface RecentPosts {
  readonly calls: readonly Instant[];
  readonly takeOvers: readonly RateEntry[];
  /** of takeaways after the end, which change the recap */
  readonly edits: readonly RateEntry[];
}

export const NO_RECENT_POSTS: RecentPosts = { calls: [], takeOvers: [], edits: [] };

/** Calls are counted for the whole session, because nobody may know who raised ELMO. */
const CALLS: Allowance = { most: 4, within: 10 * MINUTE };
const TAKE_OVERS: Allowance = { most: 3, within: HOUR };
export const EDITS: Allowance = { most: 20, within: HOUR };

/** Whether a call made now is posted to the chat. Panels show every call. */
export const tellsCall = ({ calls }: RecentPosts, at: Instant): boolean =>
  allowedFrom(calls, at, CALLS) <= at;

export const withCall = (posts: RecentPosts, at: Instant): RecentPosts =>
  tellsCall(posts, at) ? { ...posts, calls: withTime(posts.calls, at, CALLS) } : posts;

/** When this member may take over again: `at` itself, or later. */
export const mayTakeOverFrom = ({ takeOvers }: RecentPosts, by: MemberRef, at: Instant): Instant =>
  memberAllowedFrom(takeOvers, by, at, TAKE_OVERS);

export const withTakeOver = (posts: RecentPosts, entry: RateEntry): RecentPosts => ({
  ...posts,
  takeOvers: withRateEntry(posts.takeOvers, entry, TAKE_OVERS),
});

/** When this member may edit a takeaway of a session that is over again. */
export const mayEditFrom = ({ edits }: RecentPosts, by: MemberRef, at: Instant): Instant =>
  memberAllowedFrom(edits, by, at, EDITS);

export const withEdit = (posts: RecentPosts, entry: RateEntry): RecentPosts => ({
  ...posts,
  edits: withRateEntry(posts.edits, entry, EDITS),
});
