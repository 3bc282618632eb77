import type { Path } from "@guildhall/shared/reading/path";
import { FoundingPath } from "../../../components/path/founding-path.tsx";
import { PlanSection } from "../../../components/planner/plan-section.tsx";

/** The path, and below it the planner where planning is next: everybody watches a plan that is proposed. */
export function FoundingParts({ path }: { readonly path: Path }) {
  const { next, plan } = path;
  const plans = next?.step === "plan" && next.code !== "askForTopics" && (next.mine || plan.is === "running");
  return (
    <>
      <FoundingPath path={path} />
      {plans && <PlanSection />}
    </>
  );
}
