import type { EntryId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Instant } from "../../kernel/time.ts";

/** The title and minutes of the item that opens or closes each planned session. */
export interface Frame {
  /** null: none of its own */
  readonly title: string | null;
  readonly minutes: number;
}

/** A session of a plan. */
export interface DraftSession {
  /** the upcoming session that it fills; null: accepting adds one */
  readonly session: SessionId | null;
  readonly at: Instant;
  /** its date in the community's time zone */
  readonly date: string;
  /** the time for topics, without opening, closing and items added by hand */
  readonly minutes: number;
  readonly topics: readonly EntryId[];
}

export interface LeftTopic {
  readonly topic: EntryId;
  /** it is too long for any session, its presenter cannot come on the dates with room, or there is no room */
  readonly why: "tooLong" | "presenterCannot" | "noRoom";
}

/** A plan that is not accepted yet. Everybody sees it. */
export interface DraftPlan extends Opened {
  readonly sessions: readonly DraftSession[];
  readonly left: readonly LeftTopic[];
  readonly opening: Frame | null;
  readonly closing: Frame | null;
}

/** What would fill the agenda of the next session. */
export interface AgendaDraft {
  readonly session: SessionId;
  /** in the order in which they would be on it */
  readonly topics: readonly EntryId[];
}

export interface PlannerState {
  readonly plan: DraftPlan | null;
  /** dates, `YYYY-MM-DD`, on which a member says that they cannot come */
  readonly unavailable: { readonly [member: MemberRef]: readonly string[] };
}

export const NO_PLAN: PlannerState = { plan: null, unavailable: {} };
