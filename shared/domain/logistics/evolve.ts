import { standingAsPlanned } from "../backlog/evolve.ts";
import { withCard, withoutCard } from "../chat/cards.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
import type { Instant } from "../time.ts";
import type { LogisticsElement } from "./choice.ts";
import type { LogisticsEvent } from "./events.ts";
import type { Decision, Logistics } from "./state.ts";

export function evolveLogistics(
  state: FoundedCommunity,
  event: LogisticsEvent,
  at: Instant,
): FoundedCommunity {
  if (event.type === "ScheduleSet")
    return standingAsPlanned({
      ...state,
      schedule: { ...state.schedule, timeZone: event.timeZone, nextAt: event.nextAt },
    });
  const next = { ...state, logistics: apply(state.logistics, event) };
  if (event.type === "DecisionMade") return withoutReviewCard(next, event.decision.element);
  if (event.type !== "ReviewDue") return next;
  const { element, version } = event;
  return { ...next, cards: withCard(next.cards, { kind: "review", element, version }, at) };
}

/** Once it is voted on again nobody need be asked whether to: the card that asked says so to everybody (SPEC LOG-9). */
export function withoutReviewCard(state: FoundedCommunity, element: LogisticsElement): FoundedCommunity {
  const cards = Object.values(state.cards)
    .filter(({ activity }) => activity.kind === "review" && activity.element === element)
    .reduce((all, { activity }) => withoutCard(all, activity), state.cards);
  return cards === state.cards ? state : { ...state, cards };
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
    case "AskedIn":
      return { ...logistics, askedInAt: event.at };
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
