import { touchCard, withCard, withoutCard, type Cards } from "../chat/cards.ts";
import type { Collection } from "../collection/state.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
import type { Instant } from "../time.ts";
import type { WorkshopEvent } from "./events.ts";
import type { Workshop } from "./state.ts";
import { stepCard, wordingCard } from "./step-card.ts";

export function evolveWorkshop(state: FoundedCommunity, event: WorkshopEvent, at: Instant): FoundedCommunity {
  if (event.type === "WorkshopStarted") {
    const { workshop: id, plan, bad, revises, stepEndsAt, at: startedAt } = event;
    const isOld = (purpose: { kind: string }) =>
      purpose.kind === "bad" || purpose.kind === "good" || purpose.kind === "contract";
    return {
      ...state,
      // The lists and the vote of the one before stay readable until now, and longer what the contract leads back to.
      collections: state.collections.filter((each) => !isOld(each.purpose) || leadsTo(state, each)),
      polls: state.polls.filter(({ subject }) => !isOld(subject)),
      workshop: { ...plan, id, startedAt, revises, bad, step: "bad", stepEndsAt },
    };
  }
  const { workshop } = state;
  if (workshop === null) return state;
  return { ...state, workshop: apply(workshop, event), cards: cardsAfter(state.cards, workshop, event, at) };
}

/** Whether a principle of the contract that holds turns round an entry of this list (SPEC CONTRACT-4). */
function leadsTo({ contracts }: FoundedCommunity, { purpose, entries }: Collection): boolean {
  const origins = new Set<string>(contracts.at(-1)?.principles.flatMap(({ from }) => from?.entry ?? []));
  return purpose.kind === "bad" && entries.some(({ id }) => origins.has(id));
}

function cardsAfter(
  cards: Cards,
  workshop: Workshop,
  { type }: Exclude<WorkshopEvent, { type: "WorkshopStarted" }>,
  at: Instant,
): Cards {
  switch (type) {
    case "AdoptingReached":
      return workshop.mode === "chat" ? withCard(cards, wordingCard(workshop), at) : cards;
    case "PrinciplesDrafted":
      return touchCard(cards, wordingCard(workshop), at);
    case "WorkshopAbandoned":
      return withoutCard(cards, wordingCard(workshop));
    case "StepExtended":
      return touchCard(cards, stepCard(workshop), at);
    case "GoodListReached":
    case "VoteReached":
      return cards;
    default:
      return unreachable(type);
  }
}

function apply(
  workshop: Workshop,
  event: Exclude<WorkshopEvent, { type: "WorkshopStarted" }>,
): Workshop | null {
  switch (event.type) {
    case "GoodListReached": {
      if (workshop.step !== "bad") return workshop;
      return { ...workshop, step: "good", good: event.good, stepEndsAt: event.stepEndsAt };
    }
    case "VoteReached": {
      if (workshop.step !== "good") return workshop;
      return { ...workshop, step: "vote", poll: event.poll, stepEndsAt: event.stepEndsAt };
    }
    case "AdoptingReached": {
      if (workshop.step !== "vote") return workshop;
      const { stepEndsAt: _, ...rest } = workshop;
      return { ...rest, step: "adopting", draft: [] };
    }
    case "StepExtended":
      return workshop.step === "adopting" ? workshop : { ...workshop, stepEndsAt: event.stepEndsAt };
    case "PrinciplesDrafted":
      return workshop.step === "adopting" ? { ...workshop, draft: event.principles } : workshop;
    case "WorkshopAbandoned":
      return null;
    default:
      return unreachable(event);
  }
}
