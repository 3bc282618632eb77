import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { Path } from "@guildhall/shared/reading/path";
import { reopenableUntil } from "@guildhall/shared/reading/upcoming";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { usePath, useView } from "../../activity/use-activities.ts";
import { useActivityAnnouncements } from "../../components/activity/announcements/use-activity-announcements.ts";
import { TurnsAsked } from "../../components/turns-asked.tsx";
import { Announcer } from "../../components/announcer.tsx";
import { Problems } from "../../components/problems.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useBegun } from "../../components/use-begun.ts";
import { useLayer } from "../../components/use-layer.ts";
import { useServerClock } from "../../live/server-clock.ts";
import { useCommunity } from "../../live/use-community.ts";
import { useSession } from "../../session/use-session.ts";
import {
  ActivityButtons,
  ActivityLayer,
  Agreed,
  FirstActivity,
  type ActivityLayerName,
} from "./activities/activities.tsx";
import { AfterSession } from "./before-and-after/after-session.tsx";
import { BeforeSession } from "./before-and-after/before-session.tsx";
import { Introduction } from "./introduction.tsx";
import { PanelHeader } from "./panel-header.tsx";
import { activityParts, loadTheRest, panelParts } from "./behind-a-tap/panel-parts.ts";
import { RunningSession } from "./session/running-session.tsx";
import { useSessionAnnouncements } from "./session/use-session-announcements.ts";
import { useFirstPlace } from "./activities/use-first-place.ts";

const FoundingParts = lazy(async () => ({ default: (await activityParts()).FoundingParts }));
const FoundCommunity = lazy(async () => ({ default: (await panelParts()).FoundCommunity }));

const useStyles = makeStyles({
  frame: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "560px",
    marginInline: "auto",
  },
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  rule: {
    width: "100%",
    margin: 0,
    border: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The app in the meeting's side panel. */
export function PanelPage() {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Announcer>
        <Problems>
          <Panel />
        </Problems>
      </Announcer>
    </div>
  );
}

function Panel() {
  const styles = useStyles();
  const community = useCommunity();
  const session = useSession();
  useSessionAnnouncements(community !== undefined, session);
  useActivityAnnouncements();
  const runs = session !== null && session.header.ended === null;
  // The community may already know that a session runs when the session's own snapshot has not arrived yet.
  const isKnown = community !== undefined && (runs || (community?.header.running ?? null) === null);
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    if (isKnown) void loadTheRest().then(() => setLoaded(true));
  }, [isKnown]);
  useBegun(isLoaded);
  if (!isKnown) return <Skeleton />;
  if (community === null)
    return (
      <main className={styles.page}>
        <Suspense fallback={null}>
          <FoundCommunity />
        </Suspense>
      </main>
    );
  if (runs) return <RunningSession session={session} />;
  return <QuietPanel community={community} session={session} />;
}

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

interface QuietPanelProps {
  readonly community: CommunityReading;
  readonly session: SessionReading | null;
}

/** The panel while no session runs: for an hour the last session, then the next. */
function QuietPanel({ community, session }: QuietPanelProps) {
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
      <FirstActivity place={place} onPlan={plan} />
      {place.activity !== null && <hr className={styles.rule} />}
      <Introduction />
      <TurnsAsked />
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
