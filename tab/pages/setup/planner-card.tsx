import { Planner, useHasPlanner } from "../../components/planner/planner.tsx";
import { PLANNER } from "../../components/planner/planner-heading.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";

/** The planner, where there is something to plan. */
export function PlannerCard() {
  const words = useTexts("activities").planner;
  const toHeading = () => document.getElementById(PLANNER)?.focus();
  if (!useHasPlanner()) return null;
  return (
    <SectionCard id={PLANNER} heading={words.heading}>
      <Planner onProposed={toHeading} onEnded={toHeading} />
    </SectionCard>
  );
}
