import type { Workshop, WorkshopStep } from "@guildhall/shared/domain/workshop/state";
import { useEffect, useRef } from "react";
import { useRunsActivities } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";
import { useAnnounce } from "../../announcer.tsx";
import { ActivityFrame } from "../activity-frame.tsx";
import { Adopting } from "./adopting.tsx";
import { BadListStep } from "./bad-list-step.tsx";
import { GoodListStep } from "./good-list-step.tsx";
import { StepClock } from "./step-clock.tsx";
import { VoteStep } from "./vote-step.tsx";
import { WorkshopControls } from "./workshop-controls.tsx";

const STEPS: readonly WorkshopStep[] = ["bad", "good", "vote", "adopting"];

interface WorkshopActivityProps {
  readonly workshop: Workshop;
  readonly level?: 2 | 3;
}

/** The workshop that makes a contract, step by step; each step says in one sentence what to do now. */
export function WorkshopActivity({ workshop, level = 2 }: WorkshopActivityProps) {
  const runs = useRunsActivities();
  const { step } = workshop;
  const place = STEPS.indexOf(step) + 1;
  useStepAnnouncement(step, place);
  return (
    <ActivityFrame
      kicker={`${en.workshop.heading} · ${en.workshop.step(place, STEPS.length)}`}
      aside={step === "adopting" ? undefined : <StepClock workshop={workshop} />}
      told={toldOf(workshop, runs)}
      level={level}
    >
      <Step workshop={workshop} runs={runs} />
      <WorkshopControls workshop={workshop} runs={runs} />
    </ActivityFrame>
  );
}

function toldOf(workshop: Workshop, runs: boolean): string {
  if (workshop.step !== "adopting" || !runs) return en.workshop.told[workshop.step];
  return workshop.draft.length === 0 ? en.workshop.adoptingRunner : en.workshop.wordingRunner;
}

function Step({ workshop, runs }: { readonly workshop: Workshop; readonly runs: boolean }) {
  switch (workshop.step) {
    case "bad":
      return <BadListStep bad={workshop.bad} runs={runs} />;
    case "good":
      return <GoodListStep bad={workshop.bad} good={workshop.good} runs={runs} />;
    case "vote":
      return <VoteStep workshop={workshop} />;
    case "adopting":
      return <Adopting workshop={workshop} runs={runs} />;
  }
}

/** Says which step is on when that changes before one's eyes. */
function useStepAnnouncement(step: WorkshopStep, place: number): void {
  const announce = useAnnounce();
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    announce(en.workshop.announce.step(place, STEPS.length, en.workshop.told[step]));
  }, [step, place, announce]);
}
