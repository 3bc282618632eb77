import { BACKLOG } from "../backlog/topic.ts";
import { collectionScope } from "../collection/state.ts";
import type { Effect } from "../effect.ts";
import type { CollectionId, PollId } from "../ids.ts";
import { pollScope } from "../poll/state.ts";
import type { Instant } from "../time.ts";
import type { SystemCommunityCommand } from "./commands.ts";
import type { ActivityEvent } from "./events.ts";
import { destroySeal } from "./destroy-seal.ts";
import type { SealScope } from "../sealed.ts";
import type { FoundedCommunity } from "./state.ts";

/** What an event of the activities makes necessary elsewhere, besides the cards in the chat; from the states around it. */
export function activityEffects(
  event: ActivityEvent,
  before: FoundedCommunity,
  state: FoundedCommunity,
): readonly Effect[] {
  const later = (due: Instant, command: SystemCommunityCommand): Effect => ({
    kind: "tellCommunity",
    community: state.id,
    command,
    due,
  });
  /** Where it had none nothing is destroyed: who wrote in a named collection stays known (SPEC STORE-15). */
  const endsSeal = (scope: SealScope): readonly Effect[] =>
    Object.hasOwn(before.secrets, scope) ? [destroySeal(scope, before)] : [];
  const closeCollection = (collection: CollectionId, closesAt: Instant | null): readonly Effect[] =>
    closesAt === null ? [] : [later(closesAt, { type: "closeCollectionWhenDue", collection, closesAt })];
  const closePoll = (poll: PollId, closesAt: Instant | null): readonly Effect[] =>
    closesAt === null ? [] : [later(closesAt, { type: "closePollWhenDue", poll, closesAt })];
  switch (event.type) {
    case "CollectionOpened":
      return closeCollection(event.collection.id, event.collection.closesAt);
    case "CollectionClosingMoved":
      return closeCollection(event.collection, event.closesAt);
    case "TopicsAsked":
      return closeCollection(BACKLOG, event.asking.closesAt);
    case "CollectionClosed":
    case "CollectionCancelled":
      return endsSeal(collectionScope(event.collection));
    case "PollOpened": {
      const { id: poll, closesAt } = event.poll;
      return closePoll(poll, closesAt);
    }
    case "PollClosingMoved":
      return closePoll(event.poll, event.closesAt);
    case "PollClosed":
    case "PollCancelled":
      return endsSeal(pollScope(event.poll));
    case "WorkshopStarted":
    case "GoodListReached":
    case "VoteReached":
    case "StepExtended": {
      const { workshop } = state;
      if (workshop === null || workshop.mode !== "chat" || workshop.step === "adopting") return [];
      const { step, stepEndsAt } = workshop;
      return [later(stepEndsAt, { type: "nextStepWhenDue", step, stepEndsAt })];
    }
    case "DecisionMade": {
      const { element, version, reviewAt } = event.decision;
      return [later(reviewAt, { type: "reviewDecision", element, version })];
    }
    case "AskedIn":
      return [{ kind: "post", community: state.id, message: { kind: "askIn" } }];
    case "EntryAdded":
    case "EntryEdited":
    case "EntryRemoved":
    case "EntryHidden":
    case "EntriesMerged":
    case "MergeUndone":
    case "ShownInChat":
    case "OptionAdded":
    case "BallotCast":
    case "AdoptingReached":
    case "PrinciplesDrafted":
    case "WorkshopAbandoned":
    case "ContractAdopted":
    case "ContractSigned":
    case "ReviewDue":
    case "ChoicesEdited":
    case "ReviewDaysSet":
    case "ScheduleSet":
    case "CannotOnSaid":
    case "PlanDrafted":
    case "PlanAccepted":
    case "TopicPlanned":
    case "OutcomeRecorded":
      return [];
  }
}
