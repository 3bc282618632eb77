import type { RateEntry } from "../allowance.ts";
import type { MergedState } from "../kernel/feature.ts";
import type { MembershipState } from "./membership/part.ts";
import type { AnyPart } from "./parts.ts";

/** The states of all features, merged: each feature reads and writes its own keys alone. */
export interface FoundedCommunity extends MergedState<AnyPart> {
  readonly status: "founded";
  /** messages that were posted to the chat because of members lately, one each (SPEC CHAT-2) */
  readonly posted: readonly RateEntry[];
}

/** Before it is founded nothing is known of it but who has just left the conversation. */
interface UnfoundedCommunity extends MembershipState {
  readonly status: "unfounded";
}

export type CommunityState = UnfoundedCommunity | FoundedCommunity;

export const initialCommunity: CommunityState = { status: "unfounded", departures: [] };
