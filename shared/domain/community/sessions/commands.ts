import type { ItemDraft } from "../../agenda.ts";
import type { ItemId, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { RecordFacilitator, RecordSessionEnd, RecordTakeawayEdit } from "../../session/reports.ts";

/**
 * What people may ask of the community's sessions. A command that changes an agenda names its session, so that an
 * outdated screen cannot change another one.
 */
export type SessionsCommand =
  | { readonly type: "planItem"; readonly session: SessionId; readonly item: ItemDraft }
  | {
      readonly type: "editPlannedItem";
      readonly session: SessionId;
      readonly item: ItemId;
      readonly changes: Partial<ItemDraft>;
    }
  | { readonly type: "removePlannedItem"; readonly session: SessionId; readonly item: ItemId }
  /** `to`: its new position, counted from 0 */
  | {
      readonly type: "movePlannedItem";
      readonly session: SessionId;
      readonly item: ItemId;
      readonly to: number;
    }
  | { readonly type: "reuseLastAgenda"; readonly session: SessionId }
  /** Sets weekday and time, by the date of the next regular session. */
  | { readonly type: "setRhythm"; readonly timeZone: string; readonly at: Instant }
  | { readonly type: "addSession"; readonly at: Instant }
  | { readonly type: "moveSession"; readonly session: SessionId; readonly at: Instant }
  | { readonly type: "cancelSession"; readonly session: SessionId }
  /** `session`: null for an extra one, which begins without an agenda */
  | { readonly type: "begin"; readonly session: SessionId | null }
  | { readonly type: "reopenSession" };

/** Commands that a session's stream sends to its community. */
export type SessionsSystemCommand = RecordSessionEnd | RecordFacilitator | RecordTakeawayEdit;
