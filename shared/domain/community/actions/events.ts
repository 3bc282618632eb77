import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { NotedAction } from "../../noted-action.ts";

export type ActionEvent =
  /** `actions`: all open ones of that session; `madeRoom`: all that are over to make room for them */
  | {
      readonly type: "ActionsNoted";
      readonly session: SessionId;
      readonly number: number;
      readonly at: Instant;
      readonly actions: readonly NotedAction[];
      readonly madeRoom: readonly TakeawayId[];
    }
  /** outside any session */
  | { readonly type: "ActionAdded"; readonly action: NotedAction }
  | { readonly type: "ActionCompleted"; readonly action: TakeawayId; readonly at: Instant }
  | { readonly type: "ActionDropped"; readonly action: TakeawayId; readonly at: Instant }
  | { readonly type: "ActionReopened"; readonly action: TakeawayId }
  | { readonly type: "ActionAssigned"; readonly action: TakeawayId; readonly owner: MemberRef }
  | { readonly type: "ActionDueSet"; readonly action: TakeawayId; readonly due: SessionId };
