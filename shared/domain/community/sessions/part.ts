import type { PlannedItem } from "../../agenda.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionInstruction } from "../../session/commands.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import type { OrganisersPart } from "../organisers/part.ts";
import type { SessionsCommand, SessionsSystemCommand } from "./commands.ts";
import type { SessionsEvent } from "./events.ts";
import type { LaterSession } from "./schedule.ts";
import type { SessionsState } from "./state.ts";
import type { SessionsSlices } from "./view.ts";

export type { SessionsEvent } from "./events.ts";
export { comingDates } from "./schedule.ts";
export type { LastSession, RunningSessionRef, SessionsState } from "./state.ts";
export type { ScheduleSlice } from "./view.ts";

export interface SessionsOffers extends SessionsState {
  /** The dates of the next sessions, as far as they are known. */
  comingDates(count: number, now: Instant): readonly Instant[];
  /** At the end of the next agenda, but before its closing. */
  planItem(item: PlannedItem): Decision<SessionsEvent>;
  /** In place of all that is planned; `nextAt` is when the first of them is. */
  plan(
    nextAt: Instant,
    agenda: readonly PlannedItem[],
    later: readonly LaterSession[],
  ): Decision<SessionsEvent>;
}

/** What the sessions build on. */
export type SessionsUses = {
  readonly founding: FoundingPart;
  readonly organisers: OrganisersPart;
  readonly logistics: LogisticsPart;
};

export interface SessionsPart {
  readonly state: SessionsState;
  readonly command: SessionsCommand;
  readonly systemCommand: SessionsSystemCommand;
  readonly event: SessionsEvent;
  readonly effect: FeatureEffect<never, SessionInstruction, never>;
  readonly offers: SessionsOffers;
  readonly slices: SessionsSlices;
  readonly mine: Record<never, never>;
}
