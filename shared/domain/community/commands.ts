import type { BacklogCommand } from "../backlog/commands.ts";
import type { CloseCollectionWhenDue, CollectionCommand } from "../collection/commands.ts";
import type { ContractCommand } from "../contract/commands.ts";
import type { LogisticsCommand, ReviewDecision } from "../logistics/commands.ts";
import type { ClosePollWhenDue, PollCommand } from "../poll/commands.ts";
import type { NextStepWhenDue, WorkshopCommand } from "../workshop/commands.ts";
import type { ItemDraft, PlannedItem } from "../agenda.ts";
import type { ChatMessage } from "../chat-message.ts";
import type { ItemId, MemberRef, SessionId } from "../ids.ts";
import type { Settings } from "../settings.ts";
import type { Instant } from "../time.ts";

/** What people do together in a community besides its sessions. */
export type ActivityCommand =
  CollectionCommand | PollCommand | WorkshopCommand | ContractCommand | LogisticsCommand | BacklogCommand;

/** What a person may ask of a community. */
export type MemberCommunityCommand =
  | ActivityCommand
  | { readonly type: "found"; readonly name: string }
  | { readonly type: "changeSettings"; readonly name?: string; readonly settings?: Partial<Settings> }
  | { readonly type: "planItem"; readonly item: ItemDraft }
  | { readonly type: "editPlannedItem"; readonly item: ItemId; readonly changes: Partial<ItemDraft> }
  | { readonly type: "removePlannedItem"; readonly item: ItemId }
  /** `to`: the position it shall stand at, counted from 0 */
  | { readonly type: "movePlannedItem"; readonly item: ItemId; readonly to: number }
  | { readonly type: "reuseLastAgenda" }
  | { readonly type: "planParked"; readonly item: ItemId }
  | { readonly type: "withdrawParked"; readonly item: ItemId }
  | { readonly type: "begin" }
  | { readonly type: "reopenSession" }
  | { readonly type: "nameOrganiser"; readonly member: MemberRef }
  | { readonly type: "stepDownAsOrganiser" }
  | { readonly type: "claimOrganiser" }
  /** Post once more what may not have arrived, or let it be. */
  | { readonly type: "resendMessage"; readonly id: string }
  | { readonly type: "dismissMessage"; readonly id: string };

/** What only Guildhall itself may ask of a community. */
export type SystemCommunityCommand =
  | {
      readonly type: "recordSessionEnd";
      readonly session: SessionId;
      readonly at: Instant;
      readonly by: "person" | "itself";
      /** the items parked or never reached, with their history */
      readonly parked: readonly PlannedItem[];
      /** the items that were done */
      readonly done?: readonly ItemId[];
      /** whether it was worth a recap; where that is not told it was */
      readonly somethingDone?: boolean;
    }
  /** The session's facilitator is another one now. */
  | { readonly type: "recordFacilitator"; readonly session: SessionId; readonly facilitator: MemberRef }
  /** A topic to be solved runs. */
  | { readonly type: "collectIdeas"; readonly session: SessionId; readonly item: ItemId }
  | CloseCollectionWhenDue
  | ClosePollWhenDue
  | NextStepWhenDue
  | ReviewDecision
  /** Teams says that this person has left the conversation. */
  | { readonly type: "recordMemberLeft"; readonly member: MemberRef }
  /** Teams says that this person is in the conversation, whatever was recorded. */
  | { readonly type: "recordMemberReturned"; readonly member: MemberRef }
  /** The fate of a message to the chat is unknown: it may or may not stand there. */
  | { readonly type: "recordUnknownSend"; readonly id: string; readonly message: ChatMessage };

export type CommunityCommand = MemberCommunityCommand | SystemCommunityCommand;
