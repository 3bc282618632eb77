import { isChosen, isPlannable, isWaiting, standingOf } from "@guildhall/shared/domain/community/topics/part";
import { type CardSubject, stepCard } from "@guildhall/shared/domain/community/cards/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isolated } from "@guildhall/shared/domain/isolated";
import { decisionOn, LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import type { Poll } from "@guildhall/shared/domain/community/polls/part";
import { isOpen, type Open } from "@guildhall/shared/domain/kernel/open";
import { choiceText } from "../../../messages/activities.ts";
import { founding } from "../../../messages/founding.ts";

export type StepName = keyof typeof founding.setup.steps;

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

const text = founding.setup;

export const foundingSteps = (state: FoundedCommunity): readonly Step[] => [
  contractStep(state),
  logisticsStep(state),
  topicsStep(state),
  planStep(state),
];

const step = (name: StepName, is: Step["is"], more: Partial<Step>): Step => ({
  ...{ name, is, status: null, decided: null, card: null },
  ...more,
});

function contractStep({ workshop, contracts }: FoundedCommunity): Step {
  const contract = contracts.at(-1);
  if (workshop !== null) {
    const until = workshop.mode === "chat" && workshop.step !== "adopting" ? workshop.stepEndsAt : null;
    const status = workshop.step === "adopting" ? text.contract.adopting : text.contract[workshop.step];
    return step("contract", "open", {
      status: workshop.step === "adopting" ? status : `${status}${text.until(until)}`,
      card: stepCard(workshop),
    });
  }
  if (contract === undefined) return step("contract", "todo", { status: text.contract.todo });
  const { version, adoptedAt } = contract;
  return step("contract", "done", {
    status: text.contract.done(version, adoptedAt),
    card: { kind: "contract", version },
  });
}

const openPoll = ({ polls }: FoundedCommunity, kind: Poll["subject"]["kind"]): Open<Poll> | undefined =>
  polls.filter(isOpen).findLast(({ subject }) => subject.kind === kind);

function logisticsStep(state: FoundedCommunity): Step {
  const open = openPoll(state, "logistics");
  if (open !== undefined)
    return step("logistics", "open", {
      status: `${text.logistics.open}${text.until(open.progress.closesAt)}`,
      card: { kind: "poll", poll: open.group },
    });
  const decisions = LOGISTICS_ELEMENTS.flatMap((element) => decisionOn(state.logistics, element) ?? []);
  if (decisions.length === 0) return step("logistics", "todo", { status: text.logistics.todo });
  const decided = decisions.map(({ choice }) => isolated(choiceText(choice))).join(" · ");
  return decisions.length < LOGISTICS_ELEMENTS.length
    ? step("logistics", "todo", { status: text.logistics.some(decisions.length), decided })
    : step("logistics", "done", { decided });
}

function topicsStep(state: FoundedCommunity): Step {
  const { asking, topics } = state.backlog;
  const places = placesIn(state.upcoming);
  const vote = openPoll(state, "backlog");
  if (vote !== undefined)
    return step("topics", "open", {
      status: `${text.topics.vote}${text.until(vote.progress.closesAt)}`,
      card: { kind: "poll", poll: vote.group },
    });
  const card = { kind: "topics" } as const;
  if (asking !== null)
    return step("topics", "open", { status: `${text.topics.asked}${text.until(asking.closesAt)}`, card });
  if (topics.some(({ votes }) => votes !== null))
    return step("topics", "done", { status: text.topics.done, card });
  if (topics.some((topic) => isChosen(topic, standingOf(topic, places))))
    return step("topics", "done", { status: text.topics.planned, card });
  return topics.some((topic) => isWaiting(topic, places))
    ? step("topics", "todo", { status: text.topics.offered, card })
    : step("topics", "todo", { status: text.topics.todo });
}

function planStep({ plan, upcoming }: FoundedCommunity): Step {
  const card = { kind: "plan" } as const;
  if (plan !== null) return step("plan", "open", { status: text.plan.open, card });
  const [first, ...others] = upcoming.filter(({ agenda }) => agenda.length > 0);
  if (first === undefined) return step("plan", "todo", { status: text.plan.todo });
  const status = first.at === null ? text.plan.someday : text.plan.done(first.at, others.length);
  return step("plan", "done", { status, card });
}

/** Whether a plan can be proposed: there is something to plan, and no plan is proposed yet. */
export const canPlan = ({ backlog, plan }: FoundedCommunity): boolean =>
  plan === null && backlog.topics.some(isPlannable);
