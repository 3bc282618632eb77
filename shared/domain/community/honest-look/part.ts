import type { EntryId, PollId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ActionEvent, ActionsPart } from "../actions/part.ts";
import type { ContractPart } from "../contract/part.ts";
import type { PollEvent, PollsPart } from "../polls/part.ts";
import type { HonestLookState } from "./state.ts";

export { HOW_OFTEN, type HonestLookState, type HowOften, type Look, type LookFigure } from "./state.ts";
export { meanOf, worstOf } from "./worst.ts";

declare module "../polls/part.ts" {
  interface PollSubjects {
    /** `version`: of the contract that is looked at */
    readonly honestLook: { readonly version: number };
  }
}

export type HonestLookCommand =
  | { readonly type: "lookHonestly"; readonly closesAt: Instant | null; readonly inChat: boolean }
  /** what is done first about one of the principles that the last look went worst for */
  | {
      readonly type: "noteFirstStep";
      readonly look: PollId;
      readonly principle: EntryId;
      readonly text: string;
    };

export type HonestLookEvent = {
  readonly type: "FirstStepNoted";
  readonly look: PollId;
  readonly principle: EntryId;
  readonly action: TakeawayId;
};

export type HonestLookUses = {
  readonly polls: PollsPart;
  readonly contract: ContractPart;
  readonly actions: ActionsPart;
};

/** The events that a look can cause. */
export type LookEvent = HonestLookEvent | PollEvent | ActionEvent;

export interface HonestLookPart {
  readonly state: HonestLookState;
  readonly command: HonestLookCommand;
  readonly systemCommand: never;
  readonly event: HonestLookEvent;
  readonly effect: never;
  readonly offers: Record<never, never>;
  readonly slices: HonestLookState;
  readonly mine: Record<never, never>;
}
