import type { PlannedItem } from "../../agenda.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionInstruction } from "../../session/commands.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { LifePart } from "../life/part.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import type { OrganisersPart } from "../organisers/part.ts";
import type { TurnsPart } from "../turns/part.ts";
import type { SessionsCommand, SessionsSystemCommand } from "./commands.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsState } from "./state.ts";
import type { Places, UpcomingSession } from "./upcoming.ts";
import type { SessionsSlices } from "./view.ts";

export type { SessionsEvent } from "./events.ts";
export { CLOSE_BY, comingDates, isFarAhead, rounded } from "./rhythm.ts";
export type { LastSession, RunningSessionRef, SessionsState } from "./state.ts";
export {
  type CancelledSession,
  endOf,
  isExtra,
  minutesIn,
  movedFrom,
  type Places,
  placesIn,
  sessionOf,
  type UpcomingSession,
} from "./upcoming.ts";
export type { RhythmSlice, UpcomingSlice } from "./view.ts";

export interface SessionsOffers extends SessionsState {
  /** the upcoming session of each item on an agenda */
  readonly places: Places;
  /** The known dates of the next sessions. */
  comingDates(count: number, now: Instant): readonly Instant[];
  /** Adds an item at the end of the next agenda, but before its closing. */
  planItem(item: PlannedItem): Decision<SessionsEvent>;
  /** Replaces all upcoming sessions, which are then sorted. */
  plan(upcoming: readonly UpcomingSession[]): Decision<SessionsEvent>;
}

/** What the sessions build on. */
export type SessionsUses = {
  readonly founding: FoundingPart;
  readonly organisers: OrganisersPart;
  readonly logistics: LogisticsPart;
  readonly turns: TurnsPart;
  readonly life: LifePart;
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
