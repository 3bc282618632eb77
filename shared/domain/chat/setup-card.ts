import { BACKLOG } from "../backlog/topic.ts";
import type { ActivityEvent } from "../community/events.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
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

/** Whether it moves a step of the founding on, or until when that is open. What happens within a step its own cards tell. */
function moves(event: ActivityEvent, { polls }: FoundedCommunity): boolean {
  switch (event.type) {
    case "WorkshopStarted":
    case "GoodListReached":
    case "VoteReached":
    case "AdoptingReached":
    case "StepExtended":
    case "WorkshopAbandoned":
    case "ContractAdopted":
    case "DecisionMade":
    case "TopicsAsked":
    case "PlanDrafted":
    case "PlanAccepted":
    case "TopicPlanned":
    case "ScheduleSet":
      return true;
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
    case "CollectionOpened":
    case "EntryAdded":
    case "EntryEdited":
    case "EntryRemoved":
    case "EntryHidden":
    case "EntriesMerged":
    case "MergeUndone":
    case "ShownInChat":
    case "OptionAdded":
    case "BallotCast":
    case "PrinciplesDrafted":
    case "ContractSigned":
    case "AskedIn":
    case "ReviewDue":
    case "ReviewDaysSet":
    case "ChoicesEdited":
    case "CannotOnSaid":
    case "OutcomeRecorded":
      return false;
    default:
      return unreachable(event);
  }
}

const isStep = (subject: string): boolean => subject === "logistics" || subject === "backlog";
