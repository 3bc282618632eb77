import type { MemberRef } from "../../kernel/ids.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { SessionsPart } from "../sessions/part.ts";

/** Somebody who joined the conversation once sessions were held. */
export interface Arrival {
  readonly member: MemberRef;
  /** the number of the last session that had begun by then: they are new in the one after it */
  readonly after: number;
}

export interface ArrivalsState {
  /** the last ones, oldest first */
  readonly arrivals: readonly Arrival[];
}

/** Teams says that somebody who was no member has joined the conversation. */
export interface RecordMemberJoined {
  readonly type: "recordMemberJoined";
  readonly member: MemberRef;
}

export interface MemberJoined extends Arrival {
  readonly type: "MemberJoined";
}

export type ArrivalsUses = { readonly membership: MembershipPart; readonly sessions: SessionsPart };

export interface ArrivalsPart {
  readonly state: ArrivalsState;
  readonly command: never;
  readonly systemCommand: RecordMemberJoined;
  readonly event: MemberJoined;
  readonly effect: never;
  readonly offers: ArrivalsState;
  readonly slices: ArrivalsState;
  readonly mine: Record<never, never>;
}
