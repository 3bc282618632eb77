import type { WorkshopReading } from "@guildhall/shared/reading/workshop";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../../texts/texts-context.ts";
import { ActivityFrame, Foot } from "../activity-frame.tsx";
import { ClosesAt } from "../collection-activity.tsx";
import { RunBy } from "../run-by.tsx";
import { Adopting } from "./adopting.tsx";
import { BadListStep } from "./bad-list-step.tsx";
import { GoodListStep } from "./good-list-step.tsx";
import { StepClock } from "./step-clock.tsx";
import { VoteStep } from "./vote-step.tsx";
import { AbandonWorkshop, Onward } from "./workshop-controls.tsx";

interface WorkshopActivityProps {
  readonly reading: WorkshopReading;
  readonly level?: 2 | 3;
}

/** A workshop, step by step; the heading says what to do now. */
export function WorkshopActivity({ reading, level = 2 }: WorkshopActivityProps) {
  const words = useTexts("activities");
  const { workshop, place, of, runs } = reading;
  const { step } = workshop;
  return (
    <ActivityFrame
      kicker={`${words.workshop.heading} · ${words.workshop.step(place, of)}`}
      aside={
        step === "adopting" ? (
          <ClosesAt at={reading.objections.open?.closesAt ?? null} />
        ) : (
          <StepClock workshop={workshop} />
        )
      }
      instruction={instructionFor(reading, words)}
      level={level}
    >
      <Step reading={reading} />
      {runs && <AbandonWorkshop step={step} />}
      {!runs && <RunBy opened={workshop} />}
    </ActivityFrame>
  );
}

function instructionFor({ workshop, runs, objections }: WorkshopReading, words: ActivityTexts): string {
  if (objections.open !== null) return words.objections.question;
  if (workshop.step !== "adopting" || !runs) return words.workshop.told[workshop.step];
  return workshop.draft.length === 0 ? words.workshop.adoptingRunner : words.workshop.wordingRunner;
}

function Step({ reading }: Pick<WorkshopActivityProps, "reading">) {
  const { workshop, runs, bad, good, turns } = reading;
  switch (workshop.step) {
    case "bad":
      return (
        <>
          {bad !== null && <BadListStep bad={bad} runs={runs} />}
          <Foot>
            <Onward reading={reading} step={workshop.step} />
          </Foot>
        </>
      );
    case "good":
      return (
        <>
          {good !== null && turns !== null && <GoodListStep turns={turns} good={good} runs={runs} />}
          <Foot>
            <Onward reading={reading} step={workshop.step} />
          </Foot>
        </>
      );
    case "vote":
      return (
        <VoteStep reading={reading}>
          <Onward reading={reading} step={workshop.step} />
        </VoteStep>
      );
    case "adopting":
      return <Adopting reading={reading} draft={workshop.draft} />;
  }
}
