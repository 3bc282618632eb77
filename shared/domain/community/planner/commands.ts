import type { EntryId, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Frame } from "./state.ts";

/** What people may ask of the planner. */
export type PlannerCommand =
  /** All dates, `YYYY-MM-DD`, on which the author cannot come, replacing those given before. */
  | { readonly type: "setUnavailableDates"; readonly dates: readonly string[] }
  /** `dates`: named by hand; null: those of the upcoming sessions and of the rhythm */
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
  /** How each session of the plan opens and closes; null: without. Topics stay where they are. */
  | { readonly type: "framePlan"; readonly opening: Frame | null; readonly closing: Frame | null }
  /** puts these topics on the agenda of an upcoming session, as far as they still wait */
  | { readonly type: "takeDraft"; readonly session: SessionId; readonly topics: readonly EntryId[] }
  | { readonly type: "acceptPlan" }
  | { readonly type: "discardPlan" };
