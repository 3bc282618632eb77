import type { Decision } from "../../kernel/decider.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { CommunityId } from "../../kernel/ids.ts";
import type { Settings } from "../../settings.ts";
import type { FoundingEvent } from "./events.ts";

export type { FoundingEvent } from "./events.ts";
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
