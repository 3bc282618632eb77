import type { Merge } from "../collection/state.ts";
import type { EntryId, MemberRef } from "../ids.ts";
import type { Instant } from "../time.ts";
import type { Topic } from "./topic.ts";

/** Everybody is asked for a topic. */
export interface Asking {
  readonly at: Instant;
  readonly closesAt: Instant | null;
  readonly inChat: boolean;
}

/** Words and minutes of the item that opens or closes each planned session. */
export interface Frame {
  readonly title: string;
  readonly minutes: number;
}

/** A session as it is being planned. */
export interface DraftSession {
  readonly at: Instant;
  /** its date on the community's clocks */
  readonly date: string;
  /** what the topics may take: without opening, closing and what stands on the agenda besides */
  readonly minutes: number;
  readonly topics: readonly EntryId[];
}

export interface LeftTopic {
  readonly topic: EntryId;
  /** too long for any of the sessions, its presenter cannot on the dates that have room, or there is no room */
  readonly why: "tooLong" | "presenterCannot" | "noRoom";
}

/** A plan that is not accepted yet, for everybody to see. */
export interface DraftPlan {
  readonly sessions: readonly DraftSession[];
  readonly left: readonly LeftTopic[];
  readonly opening: Frame | null;
  readonly closing: Frame | null;
}

export interface Backlog {
  /** in the order in which they were offered */
  readonly topics: readonly Topic[];
  /** of the topics, the last ones */
  readonly merges: readonly Merge<Topic>[];
  readonly asking: Asking | null;
  readonly plan: DraftPlan | null;
  /** dates, `YYYY-MM-DD`, on which a member says that they cannot */
  readonly cannot: { readonly [member: MemberRef]: readonly string[] };
}

export const INITIAL_BACKLOG: Backlog = { topics: [], merges: [], asking: null, plan: null, cannot: {} };
