import type { StepMark } from "../section-card.tsx";
import type { Step } from "./use-steps.ts";
import type { ShownActivity } from "./use-shown-activities.ts";

/** What the card of each matter is given. */
export interface MatterCardProps {
  readonly step: Step;
  /** its place among the steps, while the community founds itself */
  readonly mark?: StepMark;
  /** whether nothing comes before it: what starts it is then the page's main button */
  readonly next: boolean;
  readonly shown: readonly ShownActivity[];
}
