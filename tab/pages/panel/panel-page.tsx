import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { Announcer } from "../../components/announcer.tsx";
import { Problems } from "../../components/problems.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useBegun } from "../../components/use-begun.ts";
import { useCommunity } from "../../live/use-community.ts";
import { useSession } from "../../session/use-session.ts";
import type { QuietPanelProps } from "./before-and-after/quiet-panel.tsx";
import { activityPartsLater, panelParts } from "./behind-a-tap/panel-parts.ts";
import { loadTheRest } from "./load-the-rest.ts";
import { loadQuietPanel, quietPanelAtHand } from "./quiet-panel-part.ts";
import { RunningSession } from "./session/running-session.tsx";
import { useSessionAnnouncements } from "./session/use-session-announcements.ts";

const ActivityAnnouncements = lazy(async () => ({
  default: (await activityPartsLater()).ActivityAnnouncements,
}));
const LazyQuietPanel = lazy(async () => ({ default: await loadQuietPanel() }));
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
});

/** The app in the meeting's side panel. */
export function PanelPage() {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Announcer>
        <Problems>
          <Panel />
          <Suspense fallback={null}>
            <ActivityAnnouncements />
          </Suspense>
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
  return <Quiet community={community} session={session} />;
}

function Quiet(props: QuietPanelProps) {
  const [QuietPanel] = useState(() => quietPanelAtHand() ?? LazyQuietPanel);
  return (
    <Suspense fallback={<Skeleton />}>
      <QuietPanel {...props} />
    </Suspense>
  );
}
