import type { CommunityEvent } from "../domain/community/events.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { Json } from "../ports/event-store.ts";

/** The data of an event as it is stored: everything but its type. */
export type EventData = { readonly [key: string]: Json };

/** How the events of one type have changed: its version now, and what brings older data up to it, one step each. */
export interface EventVersion {
  readonly version: number;
  /** `upcasts[0]` takes version 1 to 2, and so on: `version - 1` of them */
  readonly upcasts: readonly ((data: EventData) => EventData)[];
}

const first: EventVersion = { version: 1, upcasts: [] };

/** What may say more since its second version, and means the same where it does not. */
const second: EventVersion = { version: 2, upcasts: [(data) => data] };

function reviewAsCard(data: EventData): EventData {
  const message = data["message"] as EventData;
  if (message["kind"] !== "review") return data;
  return { ...data, message: { kind: "activity", activity: message, refresh: false } };
}

/** Every event of a community that this server knows. */
export const COMMUNITY_EVENTS: Readonly<Record<CommunityEvent["type"], EventVersion>> = {
  CommunityFounded: first,
  SettingsChanged: first,
  // An item may be one to be solved.
  ItemPlanned: second,
  PlannedItemEdited: second,
  PlannedItemRemoved: first,
  PlannedItemMoved: first,
  ParkedPlanned: first,
  ParkedWithdrawn: first,
  SessionBegun: first,
  SessionEndRecorded: {
    version: 3,
    upcasts: [(data) => ({ ...data, done: null }), (data) => ({ ...data, somethingDone: true })],
  },
  SessionReopened: first,
  OrganiserNamed: first,
  OrganiserStoodDown: first,
  MemberLeft: first,
  MemberReturned: first,
  // The message may be a card; since its third version the question whether to vote again is one.
  SendUnknown: { version: 3, upcasts: [(data) => data, reviewAsCard] },
  SendSettled: first,
  FacilitatorRecorded: first,
  CollectionOpened: first,
  EntryAdded: first,
  EntryEdited: first,
  EntryRemoved: first,
  EntryHidden: first,
  EntriesMerged: first,
  MergeUndone: first,
  CollectionClosingMoved: first,
  CollectionCancelled: first,
  CollectionClosed: first,
  ShownInChat: first,
  PollOpened: first,
  OptionAdded: first,
  // At first everybody was shown each.
  BallotCast: { version: 2, upcasts: [(data) => ({ ...data, shows: true })] },
  PollClosed: first,
  PollClosingMoved: first,
  PollCancelled: first,
  WorkshopStarted: first,
  GoodListReached: first,
  VoteReached: first,
  AdoptingReached: first,
  StepExtended: first,
  PrinciplesDrafted: first,
  WorkshopAbandoned: first,
  ContractAdopted: first,
  ContractSigned: first,
  ChoicesEdited: first,
  ReviewDaysSet: first,
  DecisionMade: first,
  AskedIn: first,
  ReviewDue: first,
  ScheduleSet: first,
  TopicsAsked: first,
  CannotOnSaid: first,
  PlanDrafted: first,
  PlanAccepted: first,
  TopicPlanned: first,
  OutcomeRecorded: first,
};

/** Every event of a session that this server knows. */
export const SESSION_EVENTS: Readonly<Record<SessionEvent["type"], EventVersion>> = {
  // Its items may be some to be solved.
  SessionOpened: second,
  SettingsAdopted: first,
  RunStarted: first,
  RunPaused: first,
  RunResumed: first,
  RunEnded: first,
  TimeboxChanged: first,
  ItemAdded: first,
  ItemRemoved: first,
  ItemMoved: first,
  ElmoRaised: first,
  ElmoTakenBack: first,
  CallMade: first,
  TakeawayAdded: first,
  TakeawayRemoved: first,
  FacilitationTaken: first,
  HeadCountCorrected: first,
  MeetingEndNoted: first,
  SessionEnded: first,
  SessionContinued: first,
};

/** A stored event that this server does not know: a newer server wrote it. It must not write to that stream. */
export class UnknownEventError extends Error {
  override readonly name = "UnknownEventError";
}
