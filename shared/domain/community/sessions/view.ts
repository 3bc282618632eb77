import type { PlannedItem } from "../../agenda.ts";
import type { ItemId } from "../../kernel/ids.ts";
import type { Schedule } from "./schedule.ts";

export interface ScheduleSlice extends Schedule {
  /** how long a session is */
  readonly minutes: number;
}

/** What everybody sees of the sessions to come. */
export interface SessionsSlices {
  /** the agenda of the next session, in order; each item stands under `planned:<id>` */
  readonly plan: readonly ItemId[];
  readonly schedule: ScheduleSlice;
  readonly [planned: `planned:${string}`]: PlannedItem;
}
