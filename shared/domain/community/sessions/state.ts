import type { PlannedItem, TitledItem } from "../../agenda.ts";
import type { RateEntry } from "../../allowance.ts";
import type { ItemId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Dates, NO_RHYTHM } from "./rhythm.ts";
import type { CancelledSession, UpcomingSession } from "./upcoming.ts";

export interface RunningSessionRef {
  readonly id: SessionId;
  readonly number: number;
  readonly facilitator: MemberRef | null;
}

export interface LastSession {
  readonly id: SessionId;
  readonly number: number;
  readonly endedAt: Instant;
  /** when the end was recorded; it can be reopened for an hour from then */
  readonly recordedAt: Instant;
  readonly by: "person" | "itself";
  readonly facilitator: MemberRef | null;
  readonly somethingDone: boolean;
  /** the items that its end sent back to the backlog; removed from the agendas if it is reopened */
  readonly parked: readonly TitledItem[];
}

export interface SessionsState extends Dates {
  /** in order, the next session first; never empty */
  readonly upcoming: readonly UpcomingSession[];
  /** in order of their dates, which were still ahead when one was last cancelled */
  readonly cancelled: readonly CancelledSession[];
  /** the agenda of the last session that began with one */
  readonly lastAgenda: readonly PlannedItem[];
  readonly sessionsBegun: number;
  /** sessions that members recently began or reopened, which is limited for each member (SPEC SESSION-14) */
  readonly recentBegins: readonly RateEntry[];
  /** the items on the agenda when the last session began */
  readonly begunWith: readonly ItemId[];
  readonly running: RunningSessionRef | null;
  readonly last: LastSession | null;
}

export const NO_SESSIONS: SessionsState = {
  rhythm: NO_RHYTHM,
  lastDue: null,
  upcoming: [],
  cancelled: [],
  lastAgenda: [],
  sessionsBegun: 0,
  recentBegins: [],
  begunWith: [],
  running: null,
  last: null,
};
