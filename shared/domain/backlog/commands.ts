import type { EntryId } from "../ids.ts";
import type { Instant } from "../time.ts";
import type { Frame } from "./state.ts";

/** What a person may ask of the backlog. Topics themselves are entries of the collection `BACKLOG`. */
export type BacklogCommand =
  /** Asks everybody for a topic. */
  | { readonly type: "askForTopics"; readonly closesAt: Instant | null; readonly inChat: boolean }
  | {
      readonly type: "openBacklogVote";
      readonly budget: number;
      readonly cap: number;
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /** The dates, `YYYY-MM-DD`, on which whoever says it cannot; all of them, in place of what they said before. */
  | { readonly type: "cannotOn"; readonly dates: readonly string[] }
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
  | { readonly type: "discardPlan" }
  /** Puts a topic on the next agenda, without a plan. */
  | { readonly type: "planTopic"; readonly topic: EntryId }
  /** What came of a topic that was to be solved; ends the collecting of ideas. */
  | { readonly type: "recordOutcome"; readonly topic: EntryId; readonly text: string };
