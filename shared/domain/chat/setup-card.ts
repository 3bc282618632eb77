import { BACKLOG } from "../backlog/topic.ts";
import type { ActivityEvent } from "../community/events.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { Instant } from "../time.ts";
import type { Activity } from "./activity.ts";
import { touchCard, type Cards } from "./cards.ts";

const SETUP = { kind: "setup" } as const satisfies Activity;

/** A community has one from its founding on: where none stands in the chat nothing is drawn. */
export const withSetupCard = (at: Instant): Cards => ({
  setup: { activity: SETUP, drawnAt: at, drawings: 1 },
});

/** With the card of the founding drawn anew where this event moves it on (SPEC CARD-6). */
export const touchSetup = (state: FoundedCommunity, event: ActivityEvent, at: Instant): FoundedCommunity =>
  moves(event, state) ? { ...state, cards: touchCard(state.cards, SETUP, at) } : state;

/** What moves a step of the founding on. What happens within a step is told by the cards of its own. */
const MOVES: ReadonlySet<ActivityEvent["type"]> = new Set([
  "WorkshopStarted",
  "GoodListReached",
  "VoteReached",
  "AdoptingReached",
  "StepExtended",
  "WorkshopAbandoned",
  "ContractAdopted",
  "DecisionMade",
  "TopicsAsked",
  "PlanDrafted",
  "PlanAccepted",
  "TopicPlanned",
  "ScheduleSet",
]);

function moves(event: ActivityEvent, { polls }: FoundedCommunity): boolean {
  switch (event.type) {
    case "CollectionClosed":
    case "CollectionCancelled":
    case "CollectionClosingMoved":
      return event.collection === BACKLOG;
    case "PollOpened":
      return isStep(event.poll.subject.kind);
    case "PollClosed":
    case "PollCancelled":
    case "PollClosingMoved":
      return polls.some(({ id, subject }) => id === event.poll && isStep(subject.kind));
    default:
      return MOVES.has(event.type);
  }
}

const isStep = (subject: string): boolean => subject === "logistics" || subject === "backlog";
