import type { Schedule } from "./schedule.ts";

export interface ScheduleSlice extends Schedule {
  /** how long a session is */
  readonly minutes: number;
}
