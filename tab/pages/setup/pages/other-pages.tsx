import { nextNumber } from "@guildhall/shared/reading/upcoming";
import { Closes } from "../../../components/closes.tsx";
import { Paused } from "../../../components/paused.tsx";
import { useView } from "../../../activity/use-activities.ts";
import { AboutMeCard } from "../about-me/about-me-card.tsx";
import { ActionsCard } from "../actions/actions-card.tsx";
import { BuddiesCard } from "../buddies-card.tsx";
import { CalendarCard } from "../calendar/calendar-card.tsx";
import { CalendarSettings } from "../calendar/calendar-settings.tsx";
import { ExportCard } from "../export/export-card.tsx";
import { HelpCard } from "../help/help-card.tsx";
import { LifeCard } from "../life/life-card.tsx";
import { MoveCard } from "../moving/move-card.tsx";
import { OrganisersCard } from "../organisers-card.tsx";
import { ParkedTopics } from "../parked-topics.tsx";
import { useSessionInAddress } from "../addresses/address.ts";
import { OneSession } from "../past-sessions/one-session.tsx";
import { PastSessions } from "../past-sessions/past-sessions.tsx";
import { PermitsCard } from "../permits-card.tsx";
import { PlannerCard } from "../planner-card.tsx";
import { QuorumCard } from "../quorum-card.tsx";
import { RemindersCard } from "../reminders-card.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { UpcomingSessions } from "../upcoming/upcoming-sessions.tsx";
import type { PageProps } from "../page-props.ts";
import { StepCards } from "./step-cards.tsx";

/** The sessions to come, what the past ones have left to be done, and what came of them. */
export function SessionsPage({ community }: PageProps) {
  const number = nextNumber(useView());
  const session = useSessionInAddress();
  if (session !== null) return <OneSession number={session} />;
  return (
    <>
      <Paused />
      <Closes />
      <UpcomingSessions community={community} number={number} />
      <PlannerCard />
      <ActionsCard />
      <CalendarCard />
      <PastSessions />
    </>
  );
}

export const TopicsPage = ({ community, shown }: PageProps) => (
  <>
    <StepCards steps={["topics"]} shown={shown} />
    <ParkedTopics community={community} />
  </>
);

/** The contract, the decisions, and their history. */
export const AgreementsPage = ({ shown }: PageProps) => (
  <StepCards steps={["contract", "logistics"]} shown={shown} />
);

/** Who facilitates when, and who looks after the community. */
export const PeoplePage = ({ community, shown }: PageProps) => (
  <>
    <StepCards steps={["rota"]} shown={shown} />
    <HelpCard />
    <BuddiesCard />
    <OrganisersCard community={community} />
  </>
);

export const SettingsPage = ({ community }: PageProps) => (
  <>
    <SettingsCard community={community} />
    <QuorumCard />
    <RemindersCard />
    <CalendarSettings />
    <PermitsCard />
    <ExportCard />
    <LifeCard />
    <MoveCard />
    <AboutMeCard />
  </>
);
