import type { PathStep } from "@guildhall/shared/reading/path-steps";
import type { StepMark } from "../section-card.tsx";
import type { ActivityStart } from "./startables.ts";
import type { ShownActivity } from "./use-shown-activities.ts";

/** The props of each step's card. */
export interface StepCardProps {
  readonly step: PathStep;
  /** its number among the steps while the community is being founded */
  readonly mark?: StepMark;
  /** whether it is the next step: its start button is then the page's main button */
  readonly next: boolean;
  /** what can be started further up on the page, and is not offered a second time */
  readonly above: ActivityStart | null;
  readonly shown: readonly ShownActivity[];
}
