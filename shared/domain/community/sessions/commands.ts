import type { ItemDraft } from "../../agenda.ts";
import type { ItemId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { RecordFacilitator, RecordSessionEnd } from "../../session/reports.ts";

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
export type SessionsSystemCommand = RecordSessionEnd | RecordFacilitator;
