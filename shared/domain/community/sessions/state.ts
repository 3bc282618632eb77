import type { PlannedItem } from "../../agenda.ts";
import type { RateEntry } from "../../allowance.ts";
import type { ItemId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Dates, NO_RHYTHM } from "./rhythm.ts";
import type { UpcomingSession } from "./upcoming.ts";

export interface RunningSessionRef {
  readonly id: SessionId;
  readonly number: number;
  readonly facilitator: MemberRef | null;
}

export interface LastSession {
  readonly id: SessionId;
  readonly number: number;
  readonly endedAt: Instant;
  /** when the end was known: what is over may be reopened for an hour from then */
  readonly recordedAt: Instant;
  readonly by: "person" | "itself";
  readonly facilitator: MemberRef | null;
  readonly somethingDone: boolean;
  /** the items that its end sent back to the backlog; taken out of the agendas again when it is reopened */
  readonly parked: readonly PlannedItem[];
}

export interface SessionsState extends Dates {
  /** in order, the next session first; there is always one */
  readonly upcoming: readonly UpcomingSession[];
  /** the agenda of the last session that began with one */
  readonly lastAgenda: readonly PlannedItem[];
  readonly sessionsBegun: number;
  /** sessions that members began or reopened lately, of which only so many are allowed to each (SPEC SESSION-14) */
  readonly begunLately: readonly RateEntry[];
  /** the items with which the last session began */
  readonly begunWith: readonly ItemId[];
  readonly running: RunningSessionRef | null;
  readonly last: LastSession | null;
}

export const NO_SESSIONS: SessionsState = {
  rhythm: NO_RHYTHM,
  lastDue: null,
  upcoming: [],
  lastAgenda: [],
  sessionsBegun: 0,
  begunLately: [],
  begunWith: [],
  running: null,
  last: null,
};
