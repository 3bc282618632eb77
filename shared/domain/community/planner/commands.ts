import type { EntryId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Frame } from "./state.ts";

/** What people may ask of the planner. */
export type PlannerCommand =
  /** The dates, `YYYY-MM-DD`, on which whoever says it cannot; all of them, in place of what they said before. */
  | { readonly type: "setUnavailableDates"; readonly dates: readonly string[] }
  /** `dates`: in place of those that the frequency gives; null: those */
  | {
      readonly type: "proposePlan";
      readonly sessions: number;
      readonly dates: readonly Instant[] | null;
      readonly opening: Frame | null;
      readonly closing: Frame | null;
    }
  /** `session`: its place in the plan, from 0; null: left out. `to`: the place among its topics */
  | {
      readonly type: "movePlannedTopic";
      readonly topic: EntryId;
      readonly session: number | null;
      readonly to: number;
    }
  /** How each session of the plan opens and closes; null: without. What is in them stays where it is. */
  | { readonly type: "framePlan"; readonly opening: Frame | null; readonly closing: Frame | null }
  | { readonly type: "acceptPlan" }
  | { readonly type: "discardPlan" };
