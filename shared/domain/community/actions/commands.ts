import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";

export type ActionCommand =
  | { readonly type: "completeAction"; readonly action: TakeawayId }
  /** no longer wanted */
  | { readonly type: "dropAction"; readonly action: TakeawayId }
  /** it was ticked off or dropped by mistake */
  | { readonly type: "reopenAction"; readonly action: TakeawayId }
  /** the author takes on an action that nobody owns */
  | { readonly type: "takeOnAction"; readonly action: TakeawayId }
  | { readonly type: "assignAction"; readonly action: TakeawayId; readonly to: MemberRef }
  /** in which upcoming session it is due */
  | { readonly type: "setActionDue"; readonly action: TakeawayId; readonly due: SessionId };
