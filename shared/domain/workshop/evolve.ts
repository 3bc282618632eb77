import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
import type { WorkshopEvent } from "./events.ts";
import type { Workshop } from "./state.ts";

export function evolveWorkshop(state: FoundedCommunity, event: WorkshopEvent): FoundedCommunity {
  if (event.type === "WorkshopStarted") {
    const { workshop: id, plan, bad, revises, stepEndsAt, at } = event;
    const isOld = (purpose: { kind: string }) =>
      purpose.kind === "bad" || purpose.kind === "good" || purpose.kind === "contract";
    return {
      ...state,
      // The lists and the vote of the one before stay readable until now.
      collections: state.collections.filter(({ purpose }) => !isOld(purpose)),
      polls: state.polls.filter(({ subject }) => !isOld(subject)),
      workshop: { ...plan, id, startedAt: at, revises, bad, step: "bad", stepEndsAt },
    };
  }
  return { ...state, workshop: state.workshop === null ? null : apply(state.workshop, event) };
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
