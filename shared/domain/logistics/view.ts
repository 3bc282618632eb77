import type { FoundedCommunity } from "../community/state.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { decisionOn, sessionMinutes, type Decision, type Logistics } from "./state.ts";
import type { LogisticsElement } from "./choice.ts";

/** The short lists, every decision (the last one of each element holds), and when each is reviewed. */
export interface LogisticsSlice extends Logistics {
  readonly current: Readonly<Record<LogisticsElement, Decision | null>>;
}

export interface ScheduleSlice extends Schedule {
  /** how long a session is */
  readonly minutes: number;
}

export const logisticsSlice = ({ logistics }: FoundedCommunity): LogisticsSlice => ({
  ...logistics,
  current: {
    frequency: decisionOn(logistics, "frequency"),
    duration: decisionOn(logistics, "duration"),
    participants: decisionOn(logistics, "participants"),
  },
});

export const scheduleSlice = ({ schedule, logistics }: FoundedCommunity): ScheduleSlice => ({
  ...schedule,
  minutes: sessionMinutes(logistics),
});
