import type { PlannedItem } from "../agenda.ts";
import type { CommunityId, ItemId, MemberRef, RunId, SessionId, TakeawayId } from "../kernel/ids.ts";
import type { Sealed } from "../kernel/sealed.ts";
import type { Settings } from "../settings.ts";
import type { Instant, Millis } from "../kernel/time.ts";
import type { Takeaway } from "./state.ts";

/** Why a run ended. */
export type RunOutcome = "done" | "parked" | "continued" | "left";

/** Who gave an ELMO or a keep going, or took it back. The same for all of them, so that they look alike. */
export interface VoiceAuthor {
  readonly by: MemberRef;
}

export type SessionEvent =
  | {
      readonly type: "SessionOpened";
      readonly session: SessionId;
      readonly community: CommunityId;
      readonly communityName: string;
      readonly number: number;
      readonly facilitator: MemberRef;
      readonly organisers: readonly MemberRef[];
      readonly settings: Settings;
      readonly agenda: readonly PlannedItem[];
      readonly at: Instant;
    }
  | {
      readonly type: "SettingsAdopted";
      readonly communityName: string;
      readonly settings: Settings;
      readonly organisers: readonly MemberRef[];
    }
  /** `named`: whether panels show who raises ELMO; fixed for the run, so that nobody is named after a promise not to */
  | {
      readonly type: "RunStarted";
      readonly item: ItemId;
      readonly run: RunId;
      readonly named: boolean;
      readonly at: Instant;
    }
  | { readonly type: "RunPaused"; readonly run: RunId; readonly at: Instant }
  | { readonly type: "RunResumed"; readonly run: RunId; readonly at: Instant }
  /** Ends the run's seal; carries the number of its ELMOs. */
  | {
      readonly type: "RunEnded";
      readonly item: ItemId;
      readonly run: RunId;
      readonly outcome: RunOutcome;
      readonly elmos: number;
      readonly at: Instant;
    }
  | { readonly type: "TimeboxChanged"; readonly item: ItemId; readonly timebox: Millis }
  | { readonly type: "ItemAdded"; readonly item: PlannedItem; readonly to: number }
  | { readonly type: "ItemRemoved"; readonly item: ItemId }
  | { readonly type: "ItemMoved"; readonly item: ItemId; readonly to: number }
  | { readonly type: "ElmoRaised"; readonly run: RunId; readonly sealed?: Sealed<VoiceAuthor> }
  | { readonly type: "ElmoTakenBack"; readonly run: RunId; readonly sealed?: Sealed<VoiceAuthor> }
  | { readonly type: "KeepGoingSaid"; readonly run: RunId; readonly sealed?: Sealed<VoiceAuthor> }
  | { readonly type: "KeepGoingTakenBack"; readonly run: RunId; readonly sealed?: Sealed<VoiceAuthor> }
  | {
      readonly type: "CallMade";
      readonly run: RunId;
      readonly item: ItemId;
      readonly count: number;
      readonly present: number;
      readonly at: Instant;
    }
  | { readonly type: "TakeawayAdded"; readonly takeaway: Takeaway }
  /** in which upcoming session an action is due; whether there will be one is up to the community */
  | { readonly type: "ActionDueChosen"; readonly takeaway: TakeawayId; readonly due: SessionId }
  /** By its author, during the session or soon after it. */
  | {
      readonly type: "TakeawayEdited";
      readonly takeaway: TakeawayId;
      readonly text: string;
      readonly by: MemberRef;
      readonly at: Instant;
    }
  | { readonly type: "TakeawayRemoved"; readonly takeaway: TakeawayId }
  | {
      readonly type: "FacilitationTaken";
      readonly by: MemberRef;
      readonly how: "tookOver" | "handedOver";
      readonly at: Instant;
    }
  | { readonly type: "HeadCountCorrected"; readonly count: number | null }
  | { readonly type: "MeetingEndNoted"; readonly at: Instant }
  | { readonly type: "SessionEnded"; readonly at: Instant; readonly by: "person" | "itself" }
  | { readonly type: "SessionContinued"; readonly at: Instant };
