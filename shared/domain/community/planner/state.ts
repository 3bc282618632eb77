import type { EntryId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Instant } from "../../kernel/time.ts";

/** Words and minutes of the item that opens or closes each planned session. */
export interface Frame {
  readonly title: string;
  readonly minutes: number;
}

/** A session as it is being planned. */
export interface DraftSession {
  /** the upcoming session that it fills; null: one that accepting adds */
  readonly session: SessionId | null;
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
export interface DraftPlan extends Opened {
  readonly sessions: readonly DraftSession[];
  readonly left: readonly LeftTopic[];
  readonly opening: Frame | null;
  readonly closing: Frame | null;
}

export interface PlannerState {
  readonly plan: DraftPlan | null;
  /** dates, `YYYY-MM-DD`, on which a member says that they cannot */
  readonly cannot: { readonly [member: MemberRef]: readonly string[] };
}

export const NO_PLAN: PlannerState = { plan: null, cannot: {} };
