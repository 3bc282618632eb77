import { contractStep, logisticsStep, type PathStep, rotaStep, topicsStep } from "./path-steps.ts";
import { nextOnPath, type NextThing } from "./path-next.ts";
import { type PathPlan, pathPlan } from "./path-plan.ts";
import type { CommunityReader } from "./reader.ts";

/** The way from a new community to its first session: the same in panel, tab and chat. */
export interface Path {
  readonly steps: readonly PathStep[];
  /** what comes after the steps */
  readonly plan: PathPlan;
  /** how many steps have come to a result */
  readonly achieved: number;
  /** whether anything on it has never been done: from then on the community is at home */
  readonly founding: boolean;
  /** null: nothing is left to do */
  readonly next: NextThing | null;
}

export function readPath(reader: CommunityReader): Path {
  const steps = [contractStep(reader), logisticsStep(reader), topicsStep(reader), rotaStep(reader)];
  const plan = pathPlan(reader);
  return {
    ...{ steps, plan },
    achieved: steps.filter((step) => step.achieved).length,
    founding: !plan.achieved || steps.some((step) => !step.achieved && !isLater(step, plan)),
    next: nextOnPath(reader, steps, plan),
  };
}

/** A community that met before it had a rota is at home without one. */
const isLater = ({ name }: PathStep, { detail }: PathPlan): boolean =>
  name === "rota" && detail.kind === "begun";
