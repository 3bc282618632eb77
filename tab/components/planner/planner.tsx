import { isPlannable, readPlan } from "@guildhall/shared/reading/plan";
import { useView } from "../../activity/use-activities.ts";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { Disclosure } from "../disclosure.tsx";
import { useTextStyles } from "../text-styles.ts";
import { DraftPlanView } from "./draft-plan.tsx";
import { PlanForm } from "./plan-form.tsx";

/** Whether there is a plan, or this person may propose one now. */
export function useHasPlanner(): boolean {
  const may = useMay();
  const reader = useView();
  const plan = readPlan(reader);
  return plan !== null || (isPlannable(reader) && may("proposePlan", { opened: plan }));
}

interface PlannerProps {
  /** called when a plan was proposed, so that the form is gone */
  readonly onProposed: () => void;
  /** called when it was accepted or discarded */
  readonly onEnded: () => void;
}

/** The plan for the next sessions: proposed, rearranged with everybody watching, and accepted. */
export function Planner({ onProposed, onEnded }: PlannerProps) {
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const may = useMay();
  const plan = readPlan(useView());
  if (plan === null)
    return (
      <>
        <p className={text.quiet}>{words.told}</p>
        <PlanForm button={words.propose} onDone={onProposed} onAccepted={onEnded} />
      </>
    );
  return (
    <>
      <DraftPlanView plan={plan} onDone={onEnded} />
      {may("proposePlan", { opened: plan }) && (
        <Disclosure summary={words.otherwise}>
          <PlanForm button={words.proposeAgain} onDone={onProposed} />
        </Disclosure>
      )}
    </>
  );
}
