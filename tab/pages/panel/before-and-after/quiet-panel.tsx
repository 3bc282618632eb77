import { makeStyles, tokens } from "@fluentui/react-components";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { Path } from "@guildhall/shared/reading/path";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { reopenableUntil } from "@guildhall/shared/reading/upcoming";
import { lazy, Suspense } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { usePath } from "../../../activity/use-path.ts";
import { OwnQuestions } from "../../../components/own-questions.tsx";
import { Closes } from "../../../components/closes.tsx";
import { Paused } from "../../../components/paused.tsx";
import { Renewal } from "../../../components/renewal.tsx";
import { useLayer } from "../../../components/use-layer.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import {
  ActivityButtons,
  ActivityLayer,
  type ActivityLayerName,
  Agreed,
  FirstActivity,
} from "../activities/activities.tsx";
import { useFirstPlace } from "../activities/use-first-place.ts";
import { activityParts } from "../behind-a-tap/panel-parts.ts";
import { Introduction } from "../introduction.tsx";
import { PanelHeader } from "../panel-header.tsx";
import { AfterSession } from "./after-session.tsx";
import { BeforeSession } from "./before-session.tsx";

const FoundingParts = lazy(async () => ({ default: (await activityParts()).FoundingParts }));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  rule: {
    width: "100%",
    margin: 0,
    border: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The way to the first session, until it has been gone. */
function Founding(props: { readonly path: Path; readonly second: boolean }) {
  const styles = useStyles();
  if (!props.path.founding) return null;
  return (
    <Suspense fallback={null}>
      <FoundingParts {...props} />
      <hr className={styles.rule} />
    </Suspense>
  );
}

export interface QuietPanelProps {
  readonly community: CommunityReading;
  readonly session: SessionReading | null;
}

/** The panel while no session runs: for an hour the last session, then the next. */
export function QuietPanel({ community, session }: QuietPanelProps) {
  const styles = useStyles();
  const until = reopenableUntil(useView());
  const recent = useServerClock((now) => ({ value: now < until, until: now < until ? until : null }));
  const place = useFirstPlace(null);
  const path = usePath();
  const { layer, open, close } = useLayer<ActivityLayerName>();
  const plan = () => open("plan");
  const second = place.activity !== null || path.founding;
  if (layer !== null)
    return (
      <main className={styles.page}>
        <PanelHeader title={community.header.name} />
        <ActivityLayer layer={layer} onBack={close} />
      </main>
    );
  return (
    <main className={styles.page}>
      <PanelHeader title={community.header.name} />
      <Paused />
      <Closes />
      <Renewal />
      <FirstActivity place={place} onPlan={plan} />
      {place.activity !== null && <hr className={styles.rule} />}
      <Introduction founding={path.founding} />
      <OwnQuestions />
      <Founding path={path} second={place.activity !== null} />
      {session !== null && recent ? (
        <AfterSession session={session} community={community} second={second} />
      ) : (
        <BeforeSession community={community} second={second} />
      )}
      <Agreed place={place} onPlan={plan} />
      <ActivityButtons onOpen={open} />
    </main>
  );
}
