import type { StepMark } from "../section-card.tsx";
import type { Step } from "./use-steps.ts";
import type { ShownActivity } from "./use-shown-activities.ts";

/** The props of each matter's card. */
export interface MatterCardProps {
  readonly step: Step;
  /** its number among the steps while the community is being founded */
  readonly mark?: StepMark;
  /** whether it is the next step: its start button is then the page's main button */
  readonly next: boolean;
  readonly shown: readonly ShownActivity[];
}
