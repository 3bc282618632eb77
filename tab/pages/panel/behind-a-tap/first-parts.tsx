import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { isResult } from "@guildhall/shared/reading/steps";
import { useView } from "../../../activity/use-activities.ts";
import { ActivityView } from "../../../components/activity/activity-view.tsx";
import { SignReminder } from "../../../components/activity/contract/sign-reminder.tsx";
import { OpenList } from "../../../components/activity/open-list.tsx";
import { BackIcon } from "../../../components/directed-icons.tsx";
import { NextStep } from "../../../components/path/next-step.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { FIRST_PLACE, type PlaceProps } from "../../../activity/first-place.ts";
import { useNextWithoutPath } from "../../../activity/use-next-without-path.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  start: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** The activity in the panel's first place, the other open activities, and a contract that waits to be signed. */
export function FirstParts({ place, onPlan }: PlaceProps) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const { activity, others, bring, leave } = place;
  const view = useView();
  const comesNext = useNextWithoutPath();
  const signing = activity?.kind === "contract";
  return (
    <>
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
    </>
  );
}
