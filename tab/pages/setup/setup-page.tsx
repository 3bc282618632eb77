import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PathStep } from "@guildhall/shared/reading/path-steps";
import type { StepName } from "@guildhall/shared/reading/steps";
import { nextNumber } from "@guildhall/shared/reading/upcoming";
import { type ComponentType, useState } from "react";
import { usePath, useView } from "../../activity/use-activities.ts";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { useActivityAnnouncements } from "../../components/activity/announcements/use-activity-announcements.ts";
import { Announcer } from "../../components/announcer.tsx";
import { BeginSession } from "../../components/begin-session.tsx";
import { FoundCommunity } from "../../components/found-community.tsx";
import { Problems } from "../../components/problems.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { Strip } from "../../components/strip.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { useCommunity } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { usePageTexts, useTexts } from "../../texts/texts-context.ts";
import { ActionsCard } from "./actions/actions-card.tsx";
import { ContractCard } from "./contract/contract-card.tsx";
import { LogisticsCard } from "./logistics/logistics-card.tsx";
import { OrganisersCard } from "./organisers-card.tsx";
import { ParkedTopics } from "./parked-topics.tsx";
import { PastSessions } from "./past-sessions/past-sessions.tsx";
import { PlannerCard } from "./planner/planner-card.tsx";
import { SettingsCard } from "./settings-card.tsx";
import type { StepCardProps } from "./steps/card-props.ts";
import { FoundingIntro } from "./steps/founding-intro.tsx";
import { useShownActivities } from "./steps/use-shown-activities.ts";
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
  usePageTexts("setup");
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

const CARDS: Readonly<Record<StepName, ComponentType<StepCardProps>>> = {
  contract: ContractCard,
  logistics: LogisticsCard,
  topics: TopicsCard,
};

interface HomeProps extends SetupPageProps {
  readonly community: CommunityReading;
}

function Home({ community, sessionsHere, onSession }: HomeProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup");
  const panel = useTexts("panel");
  const may = useMay();
  const { header } = community;
  const number = nextNumber(useView());
  const path = usePath();
  const shown = useShownActivities();
  useActivityAnnouncements();
  // The page keeps its order while it is open: the home page is shown from the next visit on.
  const [founding] = useState(path.founding);
  const cardOf = (step: PathStep): StepCardProps => ({
    step,
    next: path.next?.step === step.name && step.is !== "running",
    shown: shown.filter((each) => each.step === step.name),
    ...(founding && { mark: { place: path.steps.indexOf(step) + 1, done: step.achieved } }),
  });
  const [contract, logistics, topics] = path.steps.map((step) => {
    const Card = CARDS[step.name];
    return <Card key={step.name} {...cardOf(step)} />;
  });
  const sessions = (
    <>
      <UpcomingSessions community={community} number={number} />
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
                {words.runningChat}
              </Button>
            ),
          })}
        >
          {words.running(header.running.number)} {!sessionsHere && words.runningMeeting}
        </Strip>
      )}
      {header.running === null && sessionsHere && (
        <BeginSession
          next={community.next}
          label={panel.beforeSession.begin}
          look={{ appearance: "primary", size: "large" }}
          onBegun={onSession}
        />
      )}
      {may("resendMessage") && header.unknownSends.length > 0 && <UnknownSends sends={header.unknownSends} />}
      {founding ? (
        <>
          <FoundingIntro path={path} />
          {contract}
          {logistics}
          {topics}
          <PlannerCard />
          {sessions}
        </>
      ) : (
        <>
          {sessions}
          {topics}
          <PlannerCard />
          {contract}
          {logistics}
        </>
      )}
      <ParkedTopics community={community} />
      <PastSessions />
      <TogetherCard shown={shown.filter(({ step }) => step === null)} />
      <SettingsCard community={community} />
      <OrganisersCard community={community} />
    </main>
  );
}
