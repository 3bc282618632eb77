import type { MemberRef, TakeawayId } from "./kernel/ids.ts";

/** A question as a session reports it to its community. */
export interface NotedQuestion {
  /** the id of the takeaway */
  readonly id: TakeawayId;
  readonly text: string;
  readonly author: MemberRef;
}
