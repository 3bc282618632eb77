import { evolveBacklog } from "../backlog/evolve.ts";
import { evolveCollection } from "../collection/evolve.ts";
import { evolveContract } from "../contract/evolve.ts";
import { evolveLogistics } from "../logistics/evolve.ts";
import { unreachable } from "../never.ts";
import { evolvePoll } from "../poll/evolve.ts";
import type { Instant } from "../time.ts";
import { evolveWorkshop } from "../workshop/evolve.ts";
import type { ActivityEvent } from "./events.ts";
import type { FoundedCommunity } from "./state.ts";

export function evolveActivity(state: FoundedCommunity, event: ActivityEvent, at: Instant): FoundedCommunity {
  switch (event.type) {
    case "CollectionOpened":
    case "EntryAdded":
    case "EntryEdited":
    case "EntryRemoved":
    case "EntryHidden":
    case "EntriesMerged":
    case "MergeUndone":
    case "CollectionClosingMoved":
    case "CollectionCancelled":
    case "CollectionClosed":
    case "ShownInChat":
      return evolveCollection(state, event, at);
    case "PollOpened":
    case "OptionAdded":
    case "BallotCast":
    case "PollClosed":
    case "PollClosingMoved":
    case "PollCancelled":
      return evolvePoll(state, event, at);
    case "WorkshopStarted":
    case "GoodListReached":
    case "VoteReached":
    case "AdoptingReached":
    case "StepExtended":
    case "PrinciplesDrafted":
    case "WorkshopAbandoned":
      return evolveWorkshop(state, event, at);
    case "ContractAdopted":
    case "ContractSigned":
      return evolveContract(state, event, at);
    case "ChoicesEdited":
    case "ReviewDaysSet":
    case "DecisionMade":
    case "AskedIn":
    case "ReviewDue":
    case "ScheduleSet":
      return evolveLogistics(state, event, at);
    case "TopicsAsked":
    case "CannotOnSaid":
    case "PlanDrafted":
    case "PlanAccepted":
    case "TopicPlanned":
    case "OutcomeRecorded":
      return evolveBacklog(state, event, at);
    default:
      return unreachable(event);
  }
}
