import type { Path } from "@guildhall/shared/reading/path";
import { STEP_NAMES } from "@guildhall/shared/reading/steps";
import { nextNumber } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { BeginSession } from "../../../components/begin-session.tsx";
import { CheckIn } from "../../../components/check-in.tsx";
import { WorthAsked } from "../../../components/worth-asked.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { ActionsCard } from "../actions/actions-card.tsx";
import { WaitingForOrganisers } from "../home/waiting-for-organisers.tsx";
import { PlannerCard } from "../planner-card.tsx";
import { HelpedAsked } from "../helped/helped-asked.tsx";
import { FoundingIntro } from "../steps/founding-intro.tsx";
import { TogetherCard } from "../together-card.tsx";
import { UpcomingSessions } from "../upcoming/upcoming-sessions.tsx";
import type { PageProps } from "../page-props.ts";
import { StepCards } from "./step-cards.tsx";

/** The path of a community that is being founded, in place of its home page. */
export function FoundingPage({
  community,
  shown,
  path,
  sessionsHere,
  onSession,
  onHome,
}: PageProps & { readonly path: Path; readonly onHome: () => void }) {
  const panel = useTexts("panel");
  const number = nextNumber(useView());
  return (
    <>
      {community.header.running === null && sessionsHere && (
        <BeginSession
          next={community.next}
          label={panel.beforeSession.begin}
          look={{ size: "large" }}
          onBegun={onSession}
        />
      )}
      <CheckIn />
      <WorthAsked />
      <HelpedAsked />
      <WaitingForOrganisers community={community} />
      <FoundingIntro path={path} onHome={onHome} />
      <StepCards steps={STEP_NAMES} shown={shown} numbered />
      <PlannerCard />
      <UpcomingSessions community={community} number={number} />
      <ActionsCard />
      <TogetherCard shown={shown.filter(({ step }) => step === null)} />
    </>
  );
}
