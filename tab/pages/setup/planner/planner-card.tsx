import { isPlannable, readPlan } from "@guildhall/shared/reading/plan";
import { useView } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { DraftPlanView } from "./draft-plan.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PLANNER } from "./planner-heading.ts";

/** The plan for the next sessions: proposed, rearranged with everybody watching, and accepted. */
export function PlannerCard() {
  const text = useTextStyles();
  const words = useTexts("setup").planner;
  const may = useMay();
  const reader = useView();
  const plan = readPlan(reader);
  const proposes = may("proposePlan", { opened: plan });
  const toHeading = () => document.getElementById(PLANNER)?.focus();
  if (plan === null && !(isPlannable(reader) && proposes)) return null;
  return (
    <SectionCard id={PLANNER} heading={words.heading}>
      {plan === null ? (
        <>
          <p className={text.quiet}>{words.told}</p>
          <PlanForm button={words.propose} onDone={toHeading} />
        </>
      ) : (
        <>
          <DraftPlanView plan={plan} onDone={toHeading} />
          {proposes && (
            <Disclosure summary={words.otherwise}>
              <PlanForm button={words.proposeAgain} onDone={toHeading} />
            </Disclosure>
          )}
        </>
      )}
    </SectionCard>
  );
}
