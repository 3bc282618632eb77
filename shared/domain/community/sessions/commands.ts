import type { ItemDraft, PlannedItem } from "../../agenda.ts";
import type { ItemId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionCounts } from "../../session-counts.ts";

/** What people may ask of the community's sessions. */
export type SessionsCommand =
  | { readonly type: "planItem"; readonly item: ItemDraft }
  | { readonly type: "editPlannedItem"; readonly item: ItemId; readonly changes: Partial<ItemDraft> }
  | { readonly type: "removePlannedItem"; readonly item: ItemId }
  /** `to`: the position it shall stand at, counted from 0 */
  | { readonly type: "movePlannedItem"; readonly item: ItemId; readonly to: number }
  | { readonly type: "reuseLastAgenda" }
  /** When the next session is, by hand; null: not known. */
  | { readonly type: "setSchedule"; readonly timeZone: string; readonly nextAt: Instant | null }
  | { readonly type: "begin" }
  | { readonly type: "reopenSession" };

/** What the stream of a session tells its community. */
export type SessionsSystemCommand =
  | {
      readonly type: "recordSessionEnd";
      readonly session: SessionId;
      readonly at: Instant;
      readonly by: "person" | "itself";
      /** the items parked or never reached, with their history */
      readonly parked: readonly PlannedItem[];
      /** the items that were done */
      readonly done: readonly ItemId[];
      /** whether it was worth a recap */
      readonly somethingDone: boolean;
      /** how many were there, as the facilitator corrected it; null: they let Guildhall count */
      readonly headCount: number | null;
      readonly counts: SessionCounts;
    }
  /** The session's facilitator is another one now. */
  | { readonly type: "recordFacilitator"; readonly session: SessionId; readonly facilitator: MemberRef };
