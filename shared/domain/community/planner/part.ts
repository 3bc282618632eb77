import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TurnsPart } from "../turns/part.ts";
import type { TopicsPart } from "../topics/part.ts";
import type { PlannerCommand } from "./commands.ts";
import type { AgendaDraft, DraftPlan, PlannerState } from "./state.ts";
import type { PlanSlice } from "./view.ts";

export type { DraftPlan, DraftSession, Frame, LeftTopic, PlannerState } from "./state.ts";
export { writtenIn } from "./filled.ts";
export type { PlanSlice } from "./view.ts";

export type PlannerEvent =
  | { readonly type: "UnavailableDatesSet"; readonly by: MemberRef; readonly dates: readonly string[] }
  /** the whole current plan; null: there is none any more */
  | { readonly type: "PlanDrafted"; readonly plan: DraftPlan | null }
  | { readonly type: "PlanAccepted" };

/** What the planner builds on. */
export type PlannerUses = {
  readonly logistics: LogisticsPart;
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly topics: TopicsPart;
};

export interface PlannerPart {
  readonly state: PlannerState;
  readonly command: PlannerCommand;
  readonly systemCommand: never;
  readonly event: PlannerEvent;
  readonly effect: FeatureEffect<never, never, never>;
  readonly offers: { readonly plan: DraftPlan | null };
  readonly slices: {
    /** the plan that is not accepted yet, if there is one */
    readonly plan?: PlanSlice;
    /** what would fill the agenda of the next session, if something is missing on it */
    readonly draft?: AgendaDraft;
  };
  readonly mine: {
    /** the dates, `YYYY-MM-DD`, on which this member cannot come */
    readonly unavailable: readonly string[];
  };
}
