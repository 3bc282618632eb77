import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LightbulbRegular, VoteRegular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { useContract } from "../../../activity/use-activities.ts";
import { coming } from "../../../components/use-begun.ts";
import { openerId } from "../../../components/use-layer.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { activityParts, activityPartsLater } from "../behind-a-tap/panel-parts.ts";
import type { PlaceProps } from "../../../activity/first-place.ts";

const FirstParts = lazy(async () => ({ default: (await activityParts()).FirstParts }));
const AgreedParts = lazy(async () => ({ default: (await activityPartsLater()).AgreedParts }));
const AskLayer = lazy(async () => ({ default: (await activityParts()).AskLayer }));
const PlanLayer = lazy(async () => ({ default: (await activityParts()).PlanLayer }));
const TopicsLayer = lazy(async () => ({ default: (await activityParts()).TopicsLayer }));

const useStyles = makeStyles({
  /** about what a reminder takes, so that little moves when it comes */
  room: { minHeight: "88px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

/** The activity in the panel's first place, and what else asks for somebody's part. */
export function FirstActivity(props: PlaceProps) {
  const styles = useStyles();
  const { activity, others } = props.place;
  const signed = useContract()?.maySign !== true;
  // For most of a session nothing is here, and nothing has to be loaded for it.
  if (activity === null && others.length === 0 && signed) return null;
  return (
    <Suspense fallback={<div className={styles.room} {...coming} />}>
      <FirstParts {...props} />
    </Suspense>
  );
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

/** Recent votes and the community's agreements, at the bottom of the panel: they wait until what is above can be used. */
export function Agreed(props: PlaceProps) {
  return (
    <Suspense fallback={null}>
      <AgreedParts {...props} />
    </Suspense>
  );
}
