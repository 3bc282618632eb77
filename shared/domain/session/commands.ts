import type { ItemDraft, PlannedItem } from "../agenda.ts";
import type { CommunityId, ItemId, MemberRef, RunId, SessionId, TakeawayId } from "../kernel/ids.ts";
import type { Settings } from "../settings.ts";
import type { Takeaway } from "./state.ts";

export type CallAnswer =
  | { readonly kind: "moveOn" }
  | { readonly kind: "park" }
  /** for as long as `extensionOf` says */
  | { readonly kind: "continue" };

/**
 * What a person may ask of a session. `run` names the run that the person saw: a command for an item that has meanwhile
 * been left is refused, so that two taps never skip two items.
 */
export type MemberSessionCommand =
  | { readonly type: "pause"; readonly run: RunId }
  | { readonly type: "resume"; readonly run: RunId }
  /** `by`: whole minutes, negative to take away */
  | { readonly type: "adjustMinutes"; readonly item: ItemId; readonly by: number }
  /** `run` is null if no item runs: before the first or after the last */
  | { readonly type: "next"; readonly run: RunId | null }
  | { readonly type: "previous"; readonly run: RunId | null }
  | { readonly type: "moveItem"; readonly item: ItemId; readonly to: number }
  | { readonly type: "addItem"; readonly item: ItemDraft }
  | { readonly type: "removeItem"; readonly item: ItemId }
  | { readonly type: "finish" }
  /** `run` is null for a word in the chat, which means whatever item is on now */
  | { readonly type: "raiseElmo"; readonly run: RunId | null }
  | { readonly type: "takeBackElmo"; readonly run: RunId }
  /** at a call: the counter-voice to ELMO; `run` as for `raiseElmo` */
  | { readonly type: "keepGoing"; readonly run: RunId | null }
  | { readonly type: "takeBackKeepGoing"; readonly run: RunId }
  | { readonly type: "answerCall"; readonly run: RunId; readonly answer: CallAnswer }
  | {
      readonly type: "addTakeaway";
      readonly text: string;
      readonly kind: Takeaway["kind"];
      readonly owner: MemberRef | null;
      /** of an action: the upcoming session in which it is due; left out, the next one of the rhythm */
      readonly due?: SessionId;
    }
  | { readonly type: "editTakeaway"; readonly takeaway: TakeawayId; readonly text: string }
  | { readonly type: "removeTakeaway"; readonly takeaway: TakeawayId }
  | { readonly type: "takeOver" }
  | { readonly type: "handOver"; readonly to: MemberRef }
  /** null: count the people present again */
  | { readonly type: "correctHeadCount"; readonly count: number | null };

/** Commands that a session gets from its community. */
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
  | { readonly type: "reopen" }
  /** whoever began it without having its turn gives it to whoever says that they facilitate */
  | { readonly type: "replaceFacilitator"; readonly from: MemberRef; readonly by: MemberRef };

/** What only Guildhall itself may ask of a session. */
export type SystemSessionCommand =
  | SessionInstruction
  /** Somebody came or left: the ELMOs raised may now be enough for a call. */
  | { readonly type: "countPresent" }
  | { readonly type: "noteMeetingEnd" }
  | { readonly type: "endLeft" };

export type SessionCommand = MemberSessionCommand | SystemSessionCommand;
