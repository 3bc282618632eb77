import type { ItemDraft, PlannedItem } from "../agenda.ts";
import type { CommunityId, ItemId, MemberRef, RunId, TakeawayId } from "../kernel/ids.ts";
import type { Settings } from "../settings.ts";

export type CallAnswer =
  | { readonly kind: "moveOn" }
  | { readonly kind: "park" }
  | { readonly kind: "continue"; readonly minutes: number };

/**
 * What a person may ask of a session. `run` names the run that the person saw: what was meant for an item that has
 * been left meanwhile is refused, so that two taps never skip two items.
 */
export type MemberSessionCommand =
  | { readonly type: "pause"; readonly run: RunId }
  | { readonly type: "resume"; readonly run: RunId }
  /** `by`: whole minutes, negative to take away */
  | { readonly type: "adjustMinutes"; readonly item: ItemId; readonly by: number }
  /** `run` is null where no item runs: before the first or after the last */
  | { readonly type: "next"; readonly run: RunId | null }
  | { readonly type: "previous"; readonly run: RunId | null }
  | { readonly type: "moveItem"; readonly item: ItemId; readonly to: number }
  | { readonly type: "addItem"; readonly item: ItemDraft }
  | { readonly type: "removeItem"; readonly item: ItemId }
  | { readonly type: "finish" }
  /** `run` is null where the person named none: a word in the chat means what runs now */
  | { readonly type: "raiseElmo"; readonly run: RunId | null }
  | { readonly type: "takeBackElmo"; readonly run: RunId }
  | { readonly type: "answerCall"; readonly run: RunId; readonly answer: CallAnswer }
  | {
      readonly type: "addTakeaway";
      readonly text: string;
      readonly kind: "learned" | "action";
      readonly owner: MemberRef | null;
    }
  | { readonly type: "removeTakeaway"; readonly takeaway: TakeawayId }
  | { readonly type: "takeOver" }
  | { readonly type: "handOver"; readonly to: MemberRef }
  /** null: count the panels again */
  | { readonly type: "correctHeadCount"; readonly count: number | null };

/** What its community tells a session. */
export type SessionInstruction =
  | {
      readonly type: "open";
      readonly community: CommunityId;
      readonly communityName: string;
      readonly number: number;
      readonly facilitator: MemberRef;
      readonly organisers: readonly MemberRef[];
      readonly settings: Settings;
      readonly agenda: readonly PlannedItem[];
    }
  | {
      readonly type: "adoptSettings";
      readonly communityName: string;
      readonly settings: Settings;
      readonly organisers: readonly MemberRef[];
    }
  | { readonly type: "reopen" };

/** What only Guildhall itself may ask of a session. */
export type SystemSessionCommand =
  | SessionInstruction
  /** Somebody came or went: the ELMOs raised may be enough now. */
  | { readonly type: "countPresent" }
  | { readonly type: "noteMeetingEnd" }
  | { readonly type: "endLeft" };

export type SessionCommand = MemberSessionCommand | SystemSessionCommand;
