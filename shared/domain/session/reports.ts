import type { PlannedItem } from "../agenda.ts";
import type { ItemId, MemberRef, SessionId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { SessionCounts } from "../session-counts.ts";
import type { NotedAction } from "../noted-action.ts";

/** What a session tells its community. */
export type SessionReport = RecordSessionEnd | RecordFacilitator | CollectIdeas;

export interface RecordSessionEnd {
  readonly type: "recordSessionEnd";
  readonly session: SessionId;
  readonly at: Instant;
  readonly by: "person" | "itself";
  /** the items parked or never reached, with their history */
  readonly parked: readonly PlannedItem[];
  /** the items that were done */
  readonly done: readonly ItemId[];
  readonly actions: readonly NotedAction[];
  /** whether it was worth a recap */
  readonly somethingDone: boolean;
  /** how many were there, as the facilitator corrected it; null: they let Guildhall count */
  readonly headCount: number | null;
  readonly counts: SessionCounts;
}

/** The session's facilitator is another one now. */
export interface RecordFacilitator {
  readonly type: "recordFacilitator";
  readonly session: SessionId;
  readonly facilitator: MemberRef;
}

/** A topic to be solved runs. */
export interface CollectIdeas {
  readonly type: "collectIdeas";
  readonly session: SessionId;
  readonly item: ItemId;
}
