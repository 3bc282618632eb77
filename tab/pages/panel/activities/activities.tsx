import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LightbulbRegular, VoteRegular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { isResult } from "@guildhall/shared/reading/steps";
import { usePath, useView } from "../../../activity/use-activities.ts";
import { BackIcon } from "../../../components/directed-icons.tsx";
import { openerId } from "../../../components/use-layer.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { activityParts } from "../behind-a-tap/panel-parts.ts";
import { FIRST_PLACE, type FirstPlace } from "./use-first-place.ts";

const ActivityView = lazy(async () => ({ default: (await activityParts()).ActivityView }));
const OpenList = lazy(async () => ({ default: (await activityParts()).OpenList }));
const SignReminder = lazy(async () => ({ default: (await activityParts()).SignReminder }));
const NextStep = lazy(async () => ({ default: (await activityParts()).NextStep }));
const FoldedContract = lazy(async () => ({ default: (await activityParts()).FoldedContract }));
const FoldedDecisions = lazy(async () => ({ default: (await activityParts()).FoldedDecisions }));
const AskLayer = lazy(async () => ({ default: (await activityParts()).AskLayer }));
const PlanLayer = lazy(async () => ({ default: (await activityParts()).PlanLayer }));
const TopicsLayer = lazy(async () => ({ default: (await activityParts()).TopicsLayer }));

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  start: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

interface PlaceProps {
  readonly place: FirstPlace;
  /** opens the planner */
  readonly onPlan: () => void;
}

/** The activity in the panel's first place, and the other open activities. */
export function FirstActivity({ place, onPlan }: PlaceProps) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const { activity, others, bring, leave } = place;
  const view = useView();
  const comesNext = useNextWithoutPath();
  const signing = activity?.kind === "contract";
  return (
    <Suspense fallback={null}>
      {!signing && <SignReminder onRead={(version) => bring({ kind: "contract", version })} />}
      {activity !== null && (
        <div className={styles.block} id={FIRST_PLACE}>
          <ActivityView activity={activity} />
          {comesNext && isResult(view, activity) && <NextStep onOpen={bring} onPlan={onPlan} />}
          {leave !== null && (
            <Button className={styles.start} appearance="subtle" icon={<BackIcon />} onClick={leave}>
              {tab.activities.leave}
            </Button>
          )}
        </div>
      )}
      <OpenList
        activities={others}
        heading={activity === null ? tab.activities.openNow : tab.activities.alsoOpen}
        onOpen={bring}
      />
    </Suspense>
  );
}

/** Whether what comes next has to be said by itself: while no session runs, the path of the founding says it. */
function useNextWithoutPath(): boolean {
  const { slices } = useView();
  const { founding } = usePath();
  return !founding || (slices.community?.running ?? null) !== null;
}

/** The second layers of the community's activities. */
export type ActivityLayerName = "ask" | "topics" | "plan";

const LAYERS = { ask: AskLayer, topics: TopicsLayer, plan: PlanLayer };

interface ActivityLayerProps {
  readonly layer: ActivityLayerName;
  readonly onBack: () => void;
}

export function ActivityLayer({ layer, onBack }: ActivityLayerProps) {
  const Layer = LAYERS[layer];
  return (
    <Suspense fallback={null}>
      <Layer onBack={onBack} />
    </Suspense>
  );
}

interface ActivityButtonsProps {
  readonly onOpen: (layer: ActivityLayerName) => void;
}

/** Buttons for the topics and for starting an activity. */
export function ActivityButtons({ onOpen }: ActivityButtonsProps) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const opens = useMay()("openPoll");
  return (
    <div className={styles.row}>
      <Button
        id={openerId("topics")}
        appearance="subtle"
        icon={<LightbulbRegular />}
        onClick={() => onOpen("topics")}
      >
        {tab.activities.topics}
      </Button>
      {opens && (
        <Button id={openerId("ask")} appearance="subtle" icon={<VoteRegular />} onClick={() => onOpen("ask")}>
          {tab.activities.ask}
        </Button>
      )}
    </div>
  );
}

/** Recent votes and the community's agreements, folded. */
export function Agreed({ place, onPlan }: PlaceProps) {
  const tab = useTexts("tab");
  const comesNext = useNextWithoutPath();
  const { founding } = usePath();
  return (
    <Suspense fallback={null}>
      {comesNext && founding && place.activity === null && <NextStep onOpen={place.bring} onPlan={onPlan} />}
      <OpenList
        activities={place.results.map((activity) => ({ activity, inChat: false }))}
        heading={tab.activities.results}
        onOpen={place.bring}
      />
      {place.activity?.kind !== "contract" && <FoldedContract />}
      <FoldedDecisions />
    </Suspense>
  );
}
