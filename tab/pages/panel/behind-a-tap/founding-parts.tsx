import type { Path } from "@guildhall/shared/reading/path";
import { FoundingPath } from "../../../components/path/founding-path.tsx";
import { PlanSection } from "../../../components/planner/plan-section.tsx";

interface FoundingPartsProps {
  readonly path: Path;
  /** something else has the first place */
  readonly second: boolean;
}

/** The path, and below it the planner where planning is next: everybody watches a plan that is proposed. */
export function FoundingParts({ path, second }: FoundingPartsProps) {
  const { next, plan } = path;
  const plans = next?.step === "plan" && next.code !== "askForTopics" && (next.mine || plan.is === "running");
  return (
    <>
      <FoundingPath path={path} second={second} />
      {plans && <PlanSection />}
    </>
  );
}
