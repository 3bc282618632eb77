import type { EntryId, OptionId } from "../../kernel/ids.ts";
import type { TimedStep, WorkshopPlan, WorkshopStep } from "./state.ts";

/** What organisers, and whoever runs the session, may ask of the workshop. */
export type WorkshopCommand =
  | ({ readonly type: "startWorkshop" } & WorkshopPlan)
  /** `from`: the step that was seen, so that two taps never skip one */
  | {
      readonly type: "nextStep";
      readonly from: TimedStep;
      /** even if too few have voted (SPEC QUORUM-2) */
      readonly anyway?: boolean;
    }
  /** Adds minutes to the end of the step, or to now if that has passed. */
  | { readonly type: "extendStep"; readonly step: TimedStep; readonly minutes: number }
  | { readonly type: "draftPrinciples"; readonly by: DraftRule }
  | { readonly type: "addPrinciple"; readonly text: string }
  | { readonly type: "editPrinciple"; readonly principle: EntryId; readonly text: string }
  /** what is being typed in its place, to be shown until it is saved; null: nothing any more */
  | { readonly type: "wordPrinciple"; readonly principle: EntryId; readonly text: string | null }
  | { readonly type: "removePrinciple"; readonly principle: EntryId }
  | { readonly type: "movePrinciple"; readonly principle: EntryId; readonly to: number }
  /** Everybody is asked whether they can live with the draft. */
  | { readonly type: "askForObjections" }
  /** `elmo`: the ELMO threshold that the contract sets, if any */
  | {
      readonly type: "adoptContract";
      readonly elmo: { readonly elmoShare: number; readonly elmoAtLeast: number } | null;
    }
  | { readonly type: "abandonWorkshop"; readonly from: WorkshopStep };

/** Which entries become principles (SPEC TRIZ-5). */
export type DraftRule =
  /** those that were ticked */
  | { readonly kind: "these"; readonly options: readonly OptionId[] }
  | { readonly kind: "top"; readonly count: number }
  | { readonly kind: "atLeast"; readonly votes: number };

export interface NextStepWhenDue {
  readonly type: "nextStepWhenDue";
  readonly step: TimedStep;
  readonly stepEndsAt: number;
}
