import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useActivityAnnouncements } from "../../components/activity/announcements/use-activity-announcements.ts";
import { Announcer } from "../../components/announcer.tsx";
import { BeginSession } from "../../components/begin-session.tsx";
import { FoundCommunity } from "../../components/found-community.tsx";
import { Problems } from "../../components/problems.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { Strip } from "../../components/strip.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { type CommunityViewModel, useCommunity } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { en } from "../../messages/en.ts";
import { useSession } from "../../session/use-session.ts";
import { ActionsCard } from "./actions/actions-card.tsx";
import { ContractCard } from "./contract/contract-card.tsx";
import { LogisticsCard } from "./logistics/logistics-card.tsx";
import { OrganisersCard } from "./organisers-card.tsx";
import { ParkedTopics } from "./parked-topics.tsx";
import { PastSessions } from "./past-sessions/past-sessions.tsx";
import { PlannerCard } from "./planner/planner-card.tsx";
import { SettingsCard } from "./settings-card.tsx";
import type { MatterCardProps } from "./steps/card-props.ts";
import { FoundingIntro } from "./steps/founding-intro.tsx";
import { type Matter, MATTERS } from "./steps/matter.ts";
import { useShownActivities } from "./steps/use-shown-activities.ts";
import { useSteps } from "./steps/use-steps.ts";
import { TogetherCard } from "./together-card.tsx";
import { TopicsCard } from "./topics/topics-card.tsx";
import { UnknownSends } from "./unknown-sends.tsx";
import { UpcomingSessions } from "./upcoming/upcoming-sessions.tsx";

const useStyles = makeStyles({
  frame: {
    boxSizing: "border-box",
    minHeight: "100vh",
    maxWidth: "840px",
    marginInline: "auto",
    padding: tokens.spacingHorizontalXL,
    "@media (max-width: 600px)": { padding: tokens.spacingHorizontalM },
  },
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  founding: { paddingBlock: tokens.spacingVerticalXXL },
});

interface SetupPageProps {
  /** a chat without a meeting has no side panel: its sessions run in this tab */
  readonly sessionsHere: boolean;
  readonly onSession: () => void;
}

/** The details tab: founds a community, and is its home page afterwards. */
export function SetupPage({ sessionsHere, onSession }: SetupPageProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Announcer>
        <Problems>
          <Setup sessionsHere={sessionsHere} onSession={onSession} />
        </Problems>
      </Announcer>
    </div>
  );
}

function Setup(props: SetupPageProps) {
  const styles = useStyles();
  const community = useCommunity();
  if (community === undefined) return <Skeleton />;
  if (community === null)
    return (
      <main className={styles.founding}>
        <FoundCommunity />
      </main>
    );
  return <Home {...props} community={community} />;
}

interface HomeProps extends SetupPageProps {
  readonly community: CommunityViewModel;
}

function Home({ community, sessionsHere, onSession }: HomeProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const may = useMay();
  const session = useSession();
  const { header } = community;
  const steps = useSteps();
  const shown = useShownActivities();
  useActivityAnnouncements();
  // The page keeps its order while it is open: the home page is shown from the next visit on.
  const [founding] = useState(() => MATTERS.some((matter) => steps[matter].is !== "done"));
  // While a step is running, no other one is suggested.
  const next = MATTERS.some((matter) => steps[matter].is === "running")
    ? null
    : (MATTERS.find((matter) => steps[matter].is !== "done") ?? null);
  const cardOf = (matter: Matter): MatterCardProps => ({
    step: steps[matter],
    next: matter === next,
    shown: shown.filter((each) => each.matter === matter),
    ...(founding && { mark: { place: MATTERS.indexOf(matter) + 1, done: steps[matter].is === "done" } }),
  });
  const lastNumber = header.running?.number ?? header.last?.number ?? session?.header.number ?? 0;

  const sessions = (
    <>
      <UpcomingSessions community={community} number={lastNumber + 1} />
      <ActionsCard />
    </>
  );

  return (
    <main className={styles.page}>
      <h1 className={text.title} dir="auto">
        {header.name}
      </h1>
      {header.running !== null && (
        <Strip
          tone="info"
          {...(sessionsHere && {
            actions: (
              <Button appearance="primary" onClick={onSession}>
                {en.setup.runningChat}
              </Button>
            ),
          })}
        >
          {en.setup.running(header.running.number)} {!sessionsHere && en.setup.runningMeeting}
        </Strip>
      )}
      {header.running === null && sessionsHere && (
        <BeginSession
          next={community.next}
          label={en.beforeSession.begin}
          look={{ appearance: "primary", size: "large" }}
          onBegun={onSession}
        />
      )}
      {may("resendMessage") && header.unknownSends.length > 0 && <UnknownSends sends={header.unknownSends} />}
      {founding ? (
        <>
          <FoundingIntro steps={steps} />
          <ContractCard {...cardOf("contract")} />
          <LogisticsCard {...cardOf("logistics")} />
          <TopicsCard {...cardOf("topics")} />
          <PlannerCard />
          {sessions}
        </>
      ) : (
        <>
          {sessions}
          <TopicsCard {...cardOf("topics")} />
          <PlannerCard />
          <ContractCard {...cardOf("contract")} />
          <LogisticsCard {...cardOf("logistics")} />
        </>
      )}
      <ParkedTopics community={community} />
      <PastSessions />
      <TogetherCard shown={shown.filter(({ matter }) => matter === null)} />
      <SettingsCard community={community} />
      <OrganisersCard community={community} />
    </main>
  );
}
