import type { PlannedItem } from "../agenda.ts";
import type { ChatMessage } from "../chat-message.ts";
import type { CommunityId, MemberRef, SessionId } from "../ids.ts";
import type { Settings } from "../settings.ts";
import type { Instant } from "../time.ts";

export interface RunningSessionRef {
  readonly id: SessionId;
  readonly number: number;
}

export interface LastSession {
  readonly id: SessionId;
  readonly number: number;
  readonly endedAt: Instant;
  /** when the end was known: what is over may be reopened for an hour from then */
  readonly recordedAt: Instant;
  readonly by: "person" | "itself";
  /** what its end put among the parked; taken out again when it is reopened */
  readonly parked: readonly PlannedItem[];
}

/** A message of which nobody knows whether it reached the chat. */
export interface UnknownSend {
  readonly id: string;
  readonly message: ChatMessage;
}

export interface FoundedCommunity {
  readonly status: "founded";
  readonly id: CommunityId;
  readonly name: string;
  readonly settings: Settings;
  readonly organisers: readonly MemberRef[];
  /** the agenda of the next session */
  readonly agenda: readonly PlannedItem[];
  /** the agenda of the last session that began with one */
  readonly lastAgenda: readonly PlannedItem[];
  readonly parked: readonly PlannedItem[];
  readonly sessionsBegun: number;
  readonly running: RunningSessionRef | null;
  readonly last: LastSession | null;
  readonly unknownSends: readonly UnknownSend[];
}

export type CommunityState = { readonly status: "unfounded" } | FoundedCommunity;

export const initialCommunity: CommunityState = { status: "unfounded" };
