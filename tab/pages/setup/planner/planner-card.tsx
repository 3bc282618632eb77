import { useEffect, useRef } from "react";
import { useBacklog, useRunsActivities, useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { en } from "../../../messages/en.ts";
import { SectionCard } from "../section-card.tsx";
import { DraftPlanView } from "./draft-plan.tsx";
import { PlanForm } from "./plan-form.tsx";

const words = en.setup.planner;
const HEADING = "planner";

/** The plan of the next sessions: proposed, moved about with everybody watching, accepted. */
export function PlannerCard() {
  const text = useTextStyles();
  const runs = useRunsActivities();
  const { waiting, planned } = useBacklog();
  const { planning } = useView().slices;
  usePlanAnnouncements();
  const plannable = waiting.some(({ hidden }) => !hidden) || planned.length > 0;
  const toHeading = () => document.getElementById(HEADING)?.focus();
  if (planning === undefined && !plannable) return null;
  return (
    <SectionCard id={HEADING} heading={words.heading}>
      {planning === undefined ? (
        <>
          <p className={text.quiet}>{runs ? words.told : words.membersWait}</p>
          {runs && <PlanForm button={words.propose} onDone={toHeading} />}
        </>
      ) : (
        <>
          <DraftPlanView plan={planning} runs={runs} onDone={toHeading} />
          {runs && (
            <Disclosure summary={words.otherwise}>
              <PlanForm button={words.proposeAgain} onDone={toHeading} />
            </Disclosure>
          )}
        </>
      )}
    </SectionCard>
  );
}

/** Says that a plan came, was accepted or went. */
function usePlanAnnouncements(): void {
  const announce = useAnnounce();
  const { planning, plan } = useView().slices;
  const sessions = planning?.sessions.length ?? 0;
  const agenda = (plan ?? []).join();
  const before = useRef({ sessions, agenda });
  useEffect(() => {
    const was = before.current;
    before.current = { sessions, agenda };
    if (was.sessions === 0 && sessions > 0) announce(words.announce.proposed);
    if (was.sessions === 0 || sessions > 0) return;
    const accepted = was.agenda !== agenda;
    announce(accepted ? words.announce.accepted(was.sessions) : words.announce.discarded);
  }, [sessions, agenda, announce]);
}
