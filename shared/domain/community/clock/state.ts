import type { SessionId } from "../../kernel/ids.ts";

/** What the community's clock shows at the dates of a session, such as `2027-05-12T10:00`; null without a date. */
export interface WallDates {
  readonly at: string | null;
  readonly due: string | null;
}

export interface WallTimes {
  /** the zone of the community's clock when they were noted */
  readonly timeZone: string;
  readonly sessions: Readonly<Record<SessionId, WallDates>>;
  /** of the date that gives weekday and time */
  readonly anchor: string | null;
}

export interface ClockState {
  readonly wallTimes: WallTimes;
  /** the newest release of the rules of time zones by which dates were computed again, such as `2026a`; null: none */
  readonly zoneRules: string | null;
}

export interface ClockEvent {
  readonly type: "WallTimesNoted";
  readonly wallTimes: WallTimes;
  readonly rules: string | null;
}
