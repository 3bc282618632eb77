import type { Decision } from "../../kernel/decider.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { CommunityId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Settings } from "../../settings.ts";

export { statePurpose } from "./purpose.ts";

export interface FoundingState {
  readonly id: CommunityId;
  readonly name: string;
  /** one sentence saying what it is for; empty if nobody has said */
  readonly purpose: string;
  readonly settings: Settings;
}

export type FoundingCommand =
  | { readonly type: "found"; readonly name: string; readonly purpose?: string }
  | {
      readonly type: "changeSettings";
      readonly name?: string;
      readonly purpose?: string;
      readonly settings?: Partial<Settings>;
    };

export type FoundingEvent =
  | {
      readonly type: "CommunityFounded";
      readonly community: CommunityId;
      readonly name: string;
      readonly founder: MemberRef;
      readonly settings: Settings;
      /** the id of its first session, which has no date yet */
      readonly firstSession: SessionId;
    }
  | { readonly type: "PurposeStated"; readonly purpose: string }
  | { readonly type: "SettingsChanged"; readonly name: string; readonly settings: Settings };

export interface FoundingOffers extends FoundingState {
  changeSettings(changes: Partial<Settings>): Decision<FoundingEvent>;
}

export interface FoundingPart {
  readonly state: FoundingState;
  readonly command: FoundingCommand;
  readonly systemCommand: never;
  readonly event: FoundingEvent;
  readonly effect: FeatureEffect<never, never, never>;
  readonly offers: FoundingOffers;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
