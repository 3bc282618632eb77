import { standingAsPlanned } from "../backlog/evolve.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
import type { LogisticsEvent } from "./events.ts";
import type { Decision, Logistics } from "./state.ts";

export function evolveLogistics(state: FoundedCommunity, event: LogisticsEvent): FoundedCommunity {
  if (event.type === "ScheduleSet")
    return standingAsPlanned({
      ...state,
      schedule: { ...state.schedule, timeZone: event.timeZone, nextAt: event.nextAt },
    });
  return { ...state, logistics: apply(state.logistics, event) };
}

function apply(logistics: Logistics, event: Exclude<LogisticsEvent, { type: "ScheduleSet" }>): Logistics {
  switch (event.type) {
    case "ChoicesEdited":
      return { ...logistics, lists: { ...logistics.lists, [event.element]: event.choices } };
    case "ReviewDaysSet":
      return { ...logistics, reviewDays: event.days };
    case "DecisionMade":
      return withDecisions(logistics, event.decision.element, (all) => [
        ...all,
        { ...event.decision, reviewAsked: false },
      ]);
    case "ReviewDue":
      return withDecisions(logistics, event.element, (all) =>
        all.map((each) => (each.version === event.version ? { ...each, reviewAsked: true } : each)),
      );
    default:
      return unreachable(event);
  }
}

const withDecisions = (
  logistics: Logistics,
  element: Decision["element"],
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Logistics => ({
  ...logistics,
  decisions: { ...logistics.decisions, [element]: change(logistics.decisions[element]) },
});
