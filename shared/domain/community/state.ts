import type { PlannedItem } from "../agenda.ts";
import { INITIAL_BACKLOG, type Backlog } from "../backlog/state.ts";
import type { Topic } from "../backlog/topic.ts";
import type { Cards } from "../chat/cards.ts";
import type { ChatMessage } from "../chat-message.ts";
import type { Authors, Collection } from "../collection/state.ts";
import type { Contract } from "../contract/state.ts";
import type { CommunityId, MemberRef, SessionId } from "../ids.ts";
import { INITIAL_LOGISTICS, type Logistics } from "../logistics/state.ts";
import type { BallotBox, Poll } from "../poll/state.ts";
import { INITIAL_SCHEDULE, type Schedule } from "../schedule/schedule.ts";
import type { Secrets } from "../sealed.ts";
import type { Settings } from "../settings.ts";
import type { Instant } from "../time.ts";
import type { Workshop } from "../workshop/state.ts";
import type { Lately } from "./lately.ts";

export interface RunningSessionRef {
  readonly id: SessionId;
  readonly number: number;
  readonly facilitator: MemberRef | null;
}

export interface LastSession {
  readonly id: SessionId;
  readonly number: number;
  readonly endedAt: Instant;
  /** when the end was known: what is over may be reopened for an hour from then */
  readonly recordedAt: Instant;
  readonly by: "person" | "itself";
  readonly facilitator: MemberRef | null;
  readonly somethingDone: boolean;
  /** what its end put among the parked; taken out again when it is reopened */
  readonly parked: readonly PlannedItem[];
  /** the topics that ran in it, as they stood before its end */
  readonly topics: readonly Topic[];
}

/** A message of which nobody knows whether it reached the chat. */
export interface UnknownSend {
  readonly id: string;
  readonly message: ChatMessage;
}

/** What is secret in a community, of one poll or one collection. */
export type CommunitySecret = Authors | BallotBox;

/** What people do together in a community besides its sessions. */
export interface Activities {
  /** those that are open, and the last that were closed */
  readonly collections: readonly Collection[];
  readonly polls: readonly Poll[];
  readonly workshop: Workshop | null;
  /** all versions, oldest first: the last one holds */
  readonly contracts: readonly Contract[];
  readonly logistics: Logistics;
  readonly schedule: Schedule;
  readonly backlog: Backlog;
  readonly cards: Cards;
  readonly secrets: Secrets<CommunitySecret>;
}

export const INITIAL_ACTIVITIES: Activities = {
  collections: [],
  polls: [],
  workshop: null,
  contracts: [],
  logistics: INITIAL_LOGISTICS,
  schedule: INITIAL_SCHEDULE,
  backlog: INITIAL_BACKLOG,
  cards: {},
  secrets: {},
};

/** Somebody who has left the conversation and has not come back. */
export interface Departure {
  readonly member: MemberRef;
  readonly at: Instant;
}

interface Membership {
  /** who has left the conversation a short while ago and has not come back, oldest first */
  readonly departures: readonly Departure[];
}

interface UnfoundedCommunity extends Membership {
  readonly status: "unfounded";
}

export interface FoundedCommunity extends Activities, Membership {
  readonly status: "founded";
  readonly id: CommunityId;
  readonly name: string;
  readonly settings: Settings;
  readonly organisers: readonly MemberRef[];
  /** the agenda of the next session */
  readonly agenda: readonly PlannedItem[];
  /** the agenda of the last session that began with one */
  readonly lastAgenda: readonly PlannedItem[];
  readonly sessionsBegun: number;
  readonly lately: Lately;
  readonly running: RunningSessionRef | null;
  readonly last: LastSession | null;
  readonly unknownSends: readonly UnknownSend[];
}

export type CommunityState = UnfoundedCommunity | FoundedCommunity;

export const initialCommunity: CommunityState = { status: "unfounded", departures: [] };
