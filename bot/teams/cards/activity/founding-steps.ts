import type { CardTexts } from "@guildhall/shared/messages/bot";
import { isChosen, isPlannable, isWaiting, standingOf } from "@guildhall/shared/domain/community/topics/part";
import { type CardSubject, stepCard } from "@guildhall/shared/domain/community/cards/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isolated } from "@guildhall/shared/domain/isolated";
import { decisionOn, LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import type { Poll } from "@guildhall/shared/domain/community/polls/part";
import type { Told } from "./card-context.ts";
import { isOpen, type Open } from "@guildhall/shared/domain/kernel/open";

export type StepName = keyof CardTexts["setup"]["steps"];

/** How far one step of the founding is. */
export interface Step {
  readonly name: StepName;
  readonly is: "todo" | "open" | "done";
  /** how far it is, in our own words */
  readonly status: string | null;
  /** what people decided; may contain what they typed */
  readonly decided: string | null;
  /** the card of its current activity, or of its outcome */
  readonly card: CardSubject | null;
}

export const foundingSteps = ({ state, texts }: Told): readonly Step[] => [
  contractStep(state, texts),
  logisticsStep(state, texts),
  topicsStep(state, texts),
  planStep(state, texts),
];

const step = (name: StepName, is: Step["is"], more: Partial<Step>): Step => ({
  ...{ name, is, status: null, decided: null, card: null },
  ...more,
});

function contractStep({ workshop, contracts }: FoundedCommunity, { setup }: CardTexts): Step {
  const contract = contracts.at(-1);
  if (workshop !== null) {
    const until = workshop.mode === "chat" && workshop.step !== "adopting" ? workshop.stepEndsAt : null;
    const status = workshop.step === "adopting" ? setup.contract.adopting : setup.contract[workshop.step];
    return step("contract", "open", {
      status: workshop.step === "adopting" ? status : `${status}${setup.until(until)}`,
      card: stepCard(workshop),
    });
  }
  if (contract === undefined) return step("contract", "todo", { status: setup.contract.todo });
  const { version, adoptedAt } = contract;
  return step("contract", "done", {
    status: setup.contract.done(version, adoptedAt),
    card: { kind: "contract", version },
  });
}

const openPoll = ({ polls }: FoundedCommunity, kind: Poll["subject"]["kind"]): Open<Poll> | undefined =>
  polls.filter(isOpen).findLast(({ subject }) => subject.kind === kind);

function logisticsStep(state: FoundedCommunity, { setup, choice: choiceText }: CardTexts): Step {
  const open = openPoll(state, "logistics");
  if (open !== undefined)
    return step("logistics", "open", {
      status: `${setup.logistics.open}${setup.until(open.progress.closesAt)}`,
      card: { kind: "poll", poll: open.group },
    });
  const decisions = LOGISTICS_ELEMENTS.flatMap((element) => decisionOn(state.logistics, element) ?? []);
  if (decisions.length === 0) return step("logistics", "todo", { status: setup.logistics.todo });
  const decided = decisions.map(({ choice }) => isolated(choiceText(choice))).join(" · ");
  return decisions.length < LOGISTICS_ELEMENTS.length
    ? step("logistics", "todo", { status: setup.logistics.some(decisions.length), decided })
    : step("logistics", "done", { decided });
}

function topicsStep(state: FoundedCommunity, { setup }: CardTexts): Step {
  const { asking, topics } = state.backlog;
  const places = placesIn(state.upcoming);
  const vote = openPoll(state, "backlog");
  if (vote !== undefined)
    return step("topics", "open", {
      status: `${setup.topics.vote}${setup.until(vote.progress.closesAt)}`,
      card: { kind: "poll", poll: vote.group },
    });
  const card = { kind: "topics" } as const;
  if (asking !== null)
    return step("topics", "open", { status: `${setup.topics.asked}${setup.until(asking.closesAt)}`, card });
  if (topics.some(({ votes }) => votes !== null))
    return step("topics", "done", { status: setup.topics.done, card });
  if (topics.some((topic) => isChosen(topic, standingOf(topic, places))))
    return step("topics", "done", { status: setup.topics.planned, card });
  return topics.some((topic) => isWaiting(topic, places))
    ? step("topics", "todo", { status: setup.topics.offered, card })
    : step("topics", "todo", { status: setup.topics.todo });
}

function planStep({ plan, upcoming }: FoundedCommunity, { setup }: CardTexts): Step {
  const card = { kind: "plan" } as const;
  if (plan !== null) return step("plan", "open", { status: setup.plan.open, card });
  const [first, ...others] = upcoming.filter(({ agenda }) => agenda.length > 0);
  if (first === undefined) return step("plan", "todo", { status: setup.plan.todo });
  const status = first.at === null ? setup.plan.someday : setup.plan.done(first.at, others.length);
  return step("plan", "done", { status, card });
}

/** Whether a plan can be proposed: there is something to plan, and no plan is proposed yet. */
export const canPlan = ({ backlog, plan }: FoundedCommunity): boolean =>
  plan === null && backlog.topics.some(isPlannable);
