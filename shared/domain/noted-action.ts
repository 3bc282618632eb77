import type { MemberRef, TakeawayId } from "./kernel/ids.ts";

/** What somebody is to do after a session, as the session tells it to its community. */
export interface NotedAction {
  /** that of the takeaway */
  readonly id: TakeawayId;
  readonly text: string;
  /** null while nobody owns it */
  readonly owner: MemberRef | null;
}
