import type { StepName } from "@guildhall/shared/reading/steps";

/** The id of a step's heading. */
export const headingOf = (step: StepName): string => `step-${step}`;
