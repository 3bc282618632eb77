import { usePath } from "../../../activity/use-path.ts";
import { FoldedContract } from "../../../components/activity/contract/folded-contract.tsx";
import { FoldedDecisions } from "../../../components/activity/logistics/folded-decisions.tsx";
import { OpenList } from "../../../components/activity/open-list.tsx";
import { NextStep } from "../../../components/path/next-step.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import type { PlaceProps } from "../../../activity/first-place.ts";
import { useNextWithoutPath } from "../../../activity/use-next-without-path.ts";

/** What comes next if nothing else says it, recent votes, and the community's agreements, folded. */
export function AgreedParts({ place, onPlan }: PlaceProps) {
  const tab = useTexts("tab");
  const comesNext = useNextWithoutPath();
  const { founding } = usePath();
  return (
    <>
      {/* While a session runs, its items come first, and so does a call. */}
      {comesNext && founding && place.activity === null && (
        <NextStep onOpen={place.bring} onPlan={onPlan} second />
      )}
      <OpenList
        activities={place.results.map((activity) => ({ activity, inChat: false }))}
        heading={tab.activities.results}
        onOpen={place.bring}
      />
      {place.activity?.kind !== "contract" && <FoldedContract />}
      <FoldedDecisions />
    </>
  );
}
