import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { isResult } from "@guildhall/shared/reading/steps";
import { useView } from "../../../activity/use-activities.ts";
import { usePath } from "../../../activity/use-path.ts";
import { ActivityView } from "../../../components/activity/activity-view.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { NextInTab } from "./next-in-tab.tsx";
import type { ShownActivity } from "./use-shown-activities.ts";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
    "@media (max-width: 360px)": { padding: tokens.spacingHorizontalS },
  },
  leave: { alignSelf: "flex-start" },
});

/** The activities of a step, for members to take part in. */
export function Shown({ activities }: { readonly activities: readonly ShownActivity[] }) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const view = useView();
  const { next } = usePath();
  return activities.map(({ name, activity, leave }) => (
    <div className={styles.block} key={name}>
      <ActivityView activity={activity} level={3} />
      {next !== null && isResult(view, activity) && <NextInTab next={next} />}
      {leave !== null && (
        <Button className={styles.leave} appearance="subtle" icon={<DismissRegular />} onClick={leave}>
          {tab.activities.leave}
        </Button>
      )}
    </div>
  ));
}
