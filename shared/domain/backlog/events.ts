import type { PlannedItem } from "../agenda.ts";
import type { EntryId, MemberRef } from "../ids.ts";
import type { LaterSession } from "../schedule/schedule.ts";
import type { Asking, DraftPlan } from "./state.ts";

export type BacklogEvent =
  | { readonly type: "TopicsAsked"; readonly asking: Asking }
  | { readonly type: "CannotOnSaid"; readonly by: MemberRef; readonly dates: readonly string[] }
  /** the whole plan, as it stands now; null: there is none any more */
  | { readonly type: "PlanDrafted"; readonly plan: DraftPlan | null }
  /** `agenda` takes the place of the next one, `later` of those after it */
  | {
      readonly type: "PlanAccepted";
      readonly agenda: readonly PlannedItem[];
      readonly later: readonly LaterSession[];
    }
  | { readonly type: "TopicPlanned"; readonly topic: EntryId }
  | { readonly type: "OutcomeRecorded"; readonly topic: EntryId; readonly text: string };
