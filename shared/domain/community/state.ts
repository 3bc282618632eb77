import type { RateEntry } from "../allowance.ts";
import type { MergedState } from "../kernel/feature.ts";
import type { MembershipState } from "./membership/part.ts";
import { type MovesState, NO_MOVES } from "./moves/part.ts";
import type { AnyPart } from "./parts.ts";

/** The merged states of all features: each reads and writes only its own keys. */
export interface FoundedCommunity extends MergedState<AnyPart> {
  readonly status: "founded";
  /** the recent messages in the chat that members caused, one entry per message (SPEC CHAT-2) */
  readonly posted: readonly RateEntry[];
}

/** Before it is founded nothing is known about it except who has recently left, and whether another has moved in instead. */
interface UnfoundedCommunity extends MembershipState, MovesState {
  readonly status: "unfounded";
}

export type CommunityState = UnfoundedCommunity | FoundedCommunity;

export const initialCommunity: CommunityState = { status: "unfounded", departures: [], moves: NO_MOVES };
