import type { MemberRef, TakeawayId } from "./kernel/ids.ts";

/** An action as a session reports it to its community. */
export interface NotedAction {
  /** the id of the takeaway */
  readonly id: TakeawayId;
  readonly text: string;
  /** null if nobody owns it */
  readonly owner: MemberRef | null;
}
