import type { BacklogEvent } from "../backlog/events.ts";
import type { CollectionEvent } from "../collection/events.ts";
import type { ContractEvent } from "../contract/events.ts";
import type { LogisticsEvent } from "../logistics/events.ts";
import type { PollEvent } from "../poll/events.ts";
import type { WorkshopEvent } from "../workshop/events.ts";
import type { PlannedItem } from "../agenda.ts";
import type { ChatMessage } from "../chat-message.ts";
import type { CommunityId, ItemId, MemberRef, SessionId } from "../ids.ts";
import type { Settings } from "../settings.ts";
import type { Instant } from "../time.ts";

/** What happened in the activities of a community. */
export type ActivityEvent =
  CollectionEvent | PollEvent | WorkshopEvent | ContractEvent | LogisticsEvent | BacklogEvent;

export type CommunityEvent =
  | ActivityEvent
  | {
      readonly type: "CommunityFounded";
      readonly community: CommunityId;
      readonly name: string;
      readonly founder: MemberRef;
      readonly settings: Settings;
    }
  | { readonly type: "SettingsChanged"; readonly name: string; readonly settings: Settings }
  | { readonly type: "ItemPlanned"; readonly item: PlannedItem }
  | { readonly type: "PlannedItemEdited"; readonly item: PlannedItem }
  | { readonly type: "PlannedItemRemoved"; readonly item: ItemId }
  | { readonly type: "PlannedItemMoved"; readonly item: ItemId; readonly to: number }
  | { readonly type: "ParkedPlanned"; readonly item: ItemId }
  | { readonly type: "ParkedWithdrawn"; readonly item: ItemId }
  | {
      readonly type: "SessionBegun";
      readonly session: SessionId;
      readonly number: number;
      readonly facilitator: MemberRef;
      readonly at: Instant;
    }
  | {
      readonly type: "SessionEndRecorded";
      readonly session: SessionId;
      readonly at: Instant;
      readonly recordedAt: Instant;
      readonly by: "person" | "itself";
      readonly parked: readonly PlannedItem[];
      /** the items that were done; null where that was not told: all that did not come back */
      readonly done: readonly ItemId[] | null;
      readonly somethingDone: boolean;
    }
  | { readonly type: "FacilitatorRecorded"; readonly session: SessionId; readonly facilitator: MemberRef }
  | { readonly type: "SessionReopened"; readonly session: SessionId }
  | { readonly type: "OrganiserNamed"; readonly member: MemberRef; readonly how: "named" | "claimed" }
  | { readonly type: "OrganiserStoodDown"; readonly member: MemberRef }
  /** somebody is in the conversation no more; an organiser among them organises no more */
  | { readonly type: "MemberLeft"; readonly member: MemberRef; readonly at: Instant }
  /** somebody who had left is in the conversation again */
  | { readonly type: "MemberReturned"; readonly member: MemberRef }
  | { readonly type: "SendUnknown"; readonly id: string; readonly message: ChatMessage }
  | { readonly type: "SendSettled"; readonly id: string; readonly again: boolean };
