import type { ActivityEvent, CommunityEvent } from "./events.ts";

/** Every event of the community's activities; the compiler says when one is missing. */
const ACTIVITY_EVENTS: Readonly<Record<ActivityEvent["type"], true>> = {
  CollectionOpened: true,
  EntryAdded: true,
  EntryEdited: true,
  EntryRemoved: true,
  EntryHidden: true,
  EntriesMerged: true,
  CollectionClosed: true,
  ShownInChat: true,
  PollOpened: true,
  OptionAdded: true,
  BallotCast: true,
  PollClosed: true,
  WorkshopStarted: true,
  GoodListReached: true,
  VoteReached: true,
  AdoptingReached: true,
  StepExtended: true,
  PrinciplesDrafted: true,
  WorkshopAbandoned: true,
  ContractAdopted: true,
  ContractSigned: true,
  ChoicesEdited: true,
  ReviewDaysSet: true,
  DecisionMade: true,
  ReviewDue: true,
  ScheduleSet: true,
  TopicsAsked: true,
  CannotOnSaid: true,
  PlanDrafted: true,
  PlanAccepted: true,
  TopicPlanned: true,
  OutcomeRecorded: true,
};

export const isActivityEvent = (event: CommunityEvent): event is ActivityEvent =>
  Object.hasOwn(ACTIVITY_EVENTS, event.type);
