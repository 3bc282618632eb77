import type { PlannedItem, TitledItem } from "../../agenda.ts";
import type { ItemId, MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { NotedAction } from "../../noted-action.ts";
import type { SessionCounts } from "../../session-counts.ts";
import type { UpcomingSession } from "./upcoming.ts";

export type SessionsEvent =
  /** `to`: its place on the agenda of that session */
  | {
      readonly type: "ItemPlanned";
      readonly session: SessionId;
      readonly item: PlannedItem;
      readonly to: number;
    }
  | { readonly type: "PlannedItemEdited"; readonly session: SessionId; readonly item: PlannedItem }
  | { readonly type: "PlannedItemRemoved"; readonly session: SessionId; readonly item: ItemId }
  | {
      readonly type: "PlannedItemMoved";
      readonly session: SessionId;
      readonly item: ItemId;
      readonly to: number;
    }
  /** all upcoming sessions, replacing the previous ones */
  | { readonly type: "SessionsPlanned"; readonly upcoming: readonly UpcomingSession[] }
  | { readonly type: "RhythmSet"; readonly timeZone: string; readonly anchor: Instant }
  | { readonly type: "SessionAdded"; readonly session: UpcomingSession }
  /** `due`: the date of the rhythm that it now stands for */
  | {
      readonly type: "SessionMoved";
      readonly session: SessionId;
      readonly at: Instant;
      readonly due: Instant | null;
    }
  | {
      readonly type: "SessionCancelled";
      readonly session: SessionId;
      /** inherits the items added by hand to the cancelled one */
      readonly heir: SessionId;
      /** the new agenda of `heir` */
      readonly agenda: readonly PlannedItem[];
    }
  | {
      readonly type: "SessionBegun";
      readonly session: SessionId;
      readonly number: number;
      readonly facilitator: MemberRef;
      readonly at: Instant;
      /** what was planned for it */
      readonly agenda: readonly PlannedItem[];
      /** the date of the rhythm that it stood for; null for an extra one */
      readonly due: Instant | null;
    }
  | {
      readonly type: "SessionEndRecorded";
      readonly session: SessionId;
      readonly number: number;
      readonly at: Instant;
      readonly recordedAt: Instant;
      readonly by: "person" | "itself";
      /** who led it; null if nobody did */
      readonly led: MemberRef | null;
      readonly parked: readonly TitledItem[];
      readonly done: readonly ItemId[];
      readonly actions: readonly NotedAction[];
      readonly somethingDone: boolean;
      readonly headCount: number | null;
      readonly counts: SessionCounts;
    }
  | { readonly type: "FacilitatorRecorded"; readonly session: SessionId; readonly facilitator: MemberRef }
  /** after the end of that session */
  | {
      readonly type: "TakeawayEditRecorded";
      readonly session: SessionId;
      readonly number: number;
      readonly takeaway: TakeawayId;
      readonly text: string;
    }
  /** `parked`: what its end had sent back to the backlog, and is in the session again */
  | {
      readonly type: "SessionReopened";
      readonly session: SessionId;
      readonly parked: readonly ItemId[];
    };
