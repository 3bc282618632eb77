import type { PlannedItem } from "../../agenda.ts";
import type { ItemId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { NotedAction } from "../../noted-action.ts";
import type { SessionCounts } from "../../session-counts.ts";
import type { LaterSession } from "./schedule.ts";

export type SessionsEvent =
  /** `to`: its place on the next agenda */
  | { readonly type: "ItemPlanned"; readonly item: PlannedItem; readonly to: number }
  | { readonly type: "PlannedItemEdited"; readonly item: PlannedItem }
  | { readonly type: "PlannedItemRemoved"; readonly item: ItemId }
  | { readonly type: "PlannedItemMoved"; readonly item: ItemId; readonly to: number }
  /** `agenda` takes the place of the next one, `later` of those after it */
  | {
      readonly type: "SessionsPlanned";
      readonly agenda: readonly PlannedItem[];
      readonly later: readonly LaterSession[];
    }
  | { readonly type: "ScheduleSet"; readonly timeZone: string; readonly nextAt: Instant | null }
  | {
      readonly type: "SessionBegun";
      readonly session: SessionId;
      readonly number: number;
      readonly facilitator: MemberRef;
      readonly at: Instant;
      /** what was planned for it */
      readonly agenda: readonly PlannedItem[];
      /** the date that it was due: later ones keep its time of day, not that of a late start */
      readonly due: Instant;
    }
  | {
      readonly type: "SessionEndRecorded";
      readonly session: SessionId;
      readonly number: number;
      readonly at: Instant;
      readonly recordedAt: Instant;
      readonly by: "person" | "itself";
      readonly parked: readonly PlannedItem[];
      readonly done: readonly ItemId[];
      readonly actions: readonly NotedAction[];
      readonly somethingDone: boolean;
      readonly headCount: number | null;
      readonly counts: SessionCounts;
    }
  | { readonly type: "FacilitatorRecorded"; readonly session: SessionId; readonly facilitator: MemberRef }
  /** `parked`: what its end had sent back to the backlog, and runs on in it */
  | {
      readonly type: "SessionReopened";
      readonly session: SessionId;
      readonly parked: readonly ItemId[];
    };
