import type { Workshop } from "@guildhall/shared/domain/community/workshop/part";
import { WORKSHOP_STEPS } from "../../../activity/workshop-steps.ts";
import { useMay } from "../../../live/use-may.ts";
import { en } from "../../../messages/en.ts";
import { ActivityFrame, Foot } from "../activity-frame.tsx";
import { RunBy } from "../run-by.tsx";
import { Adopting } from "./adopting.tsx";
import { BadListStep } from "./bad-list-step.tsx";
import { GoodListStep } from "./good-list-step.tsx";
import { StepClock } from "./step-clock.tsx";
import { VoteStep } from "./vote-step.tsx";
import { AbandonWorkshop, Onward } from "./workshop-controls.tsx";

interface WorkshopActivityProps {
  readonly workshop: Workshop;
  readonly level?: 2 | 3;
}

/** A workshop, step by step; the heading says what to do now. */
export function WorkshopActivity({ workshop, level = 2 }: WorkshopActivityProps) {
  const runs = useMay()("nextStep", { opened: workshop });
  const { step } = workshop;
  const place = WORKSHOP_STEPS.indexOf(step) + 1;
  return (
    <ActivityFrame
      kicker={`${en.workshop.heading} · ${en.workshop.step(place, WORKSHOP_STEPS.length)}`}
      aside={step === "adopting" ? undefined : <StepClock workshop={workshop} />}
      instruction={instructionFor(workshop, runs)}
      level={level}
    >
      <Step workshop={workshop} runs={runs} />
      {runs && <AbandonWorkshop step={step} />}
      {!runs && <RunBy opened={workshop} />}
    </ActivityFrame>
  );
}

function instructionFor(workshop: Workshop, runs: boolean): string {
  if (workshop.step !== "adopting" || !runs) return en.workshop.told[workshop.step];
  return workshop.draft.length === 0 ? en.workshop.adoptingRunner : en.workshop.wordingRunner;
}

function Step({ workshop, runs }: { readonly workshop: Workshop; readonly runs: boolean }) {
  switch (workshop.step) {
    case "bad":
      return (
        <>
          <BadListStep bad={workshop.bad} runs={runs} />
          <Foot>
            <Onward workshop={workshop} runs={runs} />
          </Foot>
        </>
      );
    case "good":
      return (
        <>
          <GoodListStep bad={workshop.bad} good={workshop.good} runs={runs} />
          <Foot>
            <Onward workshop={workshop} runs={runs} />
          </Foot>
        </>
      );
    case "vote":
      return (
        <VoteStep workshop={workshop}>
          <Onward workshop={workshop} runs={runs} />
        </VoteStep>
      );
    case "adopting":
      return <Adopting workshop={workshop} runs={runs} />;
  }
}
