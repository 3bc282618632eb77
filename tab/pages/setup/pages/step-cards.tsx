import type { StepName } from "@guildhall/shared/reading/steps";
import type { ComponentType } from "react";
import { usePath } from "../../../activity/use-path.ts";
import { ContractCard } from "../contract/contract-card.tsx";
import { LogisticsCard } from "../logistics/logistics-card.tsx";
import { RotaCard } from "../rota/rota-card.tsx";
import type { StepCardProps } from "../steps/card-props.ts";
import type { ShownActivity } from "../steps/use-shown-activities.ts";
import { startOf } from "../steps/startables.ts";
import { TopicsCard } from "../topics/topics-card.tsx";

const CARDS: Readonly<Record<StepName, ComponentType<StepCardProps>>> = {
  contract: ContractCard,
  logistics: LogisticsCard,
  topics: TopicsCard,
  rota: RotaCard,
};

interface StepCardsProps {
  readonly steps: readonly StepName[];
  readonly shown: readonly ShownActivity[];
  /** numbered, while the community is being founded: the next step is then started from the path above them */
  readonly numbered?: boolean;
}

/** What some of the steps have led to, and what can be done in them. */
export function StepCards({ steps, shown, numbered = false }: StepCardsProps) {
  const path = usePath();
  return steps.map((name) => {
    const step = path.steps.find((each) => each.name === name);
    if (step === undefined) return null;
    const Card = CARDS[name];
    return (
      <Card
        key={name}
        step={step}
        next={path.next?.step === name && step.is !== "running"}
        above={numbered ? startOf(path) : null}
        shown={shown.filter((each) => each.step === name)}
        {...(numbered && { mark: { place: path.steps.indexOf(step) + 1, done: step.achieved } })}
      />
    );
  });
}
