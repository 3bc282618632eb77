import type { ActionsState } from "./actions/part.ts";
import type { CardsState } from "./cards/part.ts";
import type { CollectionsState } from "./collections/part.ts";
import type { ContractState } from "./contract/part.ts";
import type { FoundingState } from "./founding/part.ts";
import type { LogisticsState } from "./logistics/part.ts";
import type { RateEntry } from "../allowance.ts";
import type { MembershipState } from "./membership/part.ts";
import type { MessagesState } from "./messages/part.ts";
import type { OrganisersState } from "./organisers/part.ts";
import type { PlannerState } from "./planner/part.ts";
import type { PastSessionsState } from "./past-sessions/part.ts";
import type { PollsState } from "./polls/part.ts";
import type { SessionsState } from "./sessions/part.ts";
import type { TopicsState } from "./topics/part.ts";
import type { WorkshopState } from "./workshop/part.ts";

/** The states of all features, merged: each feature reads and writes its own keys alone. */
export interface FoundedCommunity
  extends
    MembershipState,
    FoundingState,
    OrganisersState,
    MessagesState,
    CollectionsState,
    PollsState,
    ContractState,
    WorkshopState,
    LogisticsState,
    SessionsState,
    ActionsState,
    PastSessionsState,
    TopicsState,
    PlannerState,
    CardsState {
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
