import type { OfType, OffersOf } from "../../kernel/feature.ts";
import type { CollectionId, PollId, SessionId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Subject } from "../polls/part.ts";
import type { CardSubject } from "./card-subject.ts";
import { type Cards, touchCard, withCard, withoutCard } from "./cards.ts";
import type { CardsUses } from "./part.ts";
import { openedAmong } from "./opened-among.ts";
import { stepCard, wordingCard } from "./step-card.ts";

type Event = CardsUses[keyof CardsUses]["event"];
/** What an event changes about the cards. `uses`: as of after the event */
type Change<Of> = (cards: Cards, event: Of, at: Instant, uses: OffersOf<CardsUses>) => Cards;

const SETUP = { kind: "setup" } as const satisfies CardSubject;
const TOPICS = { kind: "topics" } as const satisfies CardSubject;
const PLAN = { kind: "plan" } as const satisfies CardSubject;
const contractCard = (version: number) => ({ kind: "contract", version }) as const;

/** Also redraws the founding card: the event changes a step of the founding, or until when that is open (SPEC CARD-6). */
const movesSetup =
  <Of>(change: Change<Of> = (cards) => cards): Change<Of> =>
  (cards, event, at, uses) =>
    touchCard(change(cards, event, at, uses), SETUP, at);

const touchCollection: Change<{ readonly collection: CollectionId }> = (cards, { collection }, at) =>
  touchCard(cards, { kind: "collection", collection }, at);
const removeCollection: Change<{ readonly collection: CollectionId }> = (cards, { collection }) =>
  withoutCard(cards, { kind: "collection", collection });

/** Polls of one group have one card. */
const pollCard = (poll: PollId, { polls }: OffersOf<CardsUses>): CardSubject => ({
  kind: "poll",
  poll: polls.find(poll)?.group ?? poll,
});
const touchPoll: Change<{ readonly poll: PollId }> = (cards, { poll }, at, uses) =>
  touchCard(cards, pollCard(poll, uses), at);

const isStep = (subject: Subject | undefined): boolean =>
  subject?.kind === "logistics" || subject?.kind === "backlog";
/** Also redraws the founding card if the poll is one of its steps. */
const movesSetupWith =
  (change: Change<{ readonly poll: PollId }>): Change<{ readonly poll: PollId }> =>
  (cards, event, at, uses) => {
    const next = change(cards, event, at, uses);
    return isStep(uses.polls.find(event.poll)?.subject) ? touchCard(next, SETUP, at) : next;
  };
const pollOver = movesSetupWith((cards, { poll }, at, uses) => {
  const card = pollCard(poll, uses);
  const group = uses.polls.find(poll)?.group;
  const goesOn = uses.polls.polls.some((each) => each.group === group && isOpen(each));
  return goesOn ? touchCard(cards, card, at) : withoutCard(cards, card);
});

const touchTopics: Change<unknown> = (cards, _event, at) => touchCard(cards, TOPICS, at);

/** Stops keeping the cards whose subject matches. */
const withoutCards = (cards: Cards, like: (subject: CardSubject) => boolean): Cards =>
  Object.values(cards)
    .filter(({ subject }) => like(subject))
    .reduce((all, { subject }) => withoutCard(all, subject), cards);

/** Once there is a new vote, the card that asked whether to vote again says so and asks no more (SPEC LOG-9). */
const withoutReview = (cards: Cards, element: string): Cards =>
  withoutCards(cards, (subject) => subject.kind === "review" && subject.element === element);
const withoutWording = (cards: Cards): Cards => withoutCards(cards, ({ kind }) => kind === "wording");

/** Redraws the cards of what other people run from now on, since they say who runs it (SPEC ACT-1). */
const runByOthers =
  <Of>(concerns: (opened: Opened, event: Of) => boolean): Change<Of> =>
  (cards, event, at, uses) =>
    Object.values(cards).reduce((all, { subject }) => {
      const opened = openedAmong(subject, uses);
      return opened !== null && concerns(opened, event) ? touchCard(all, subject, at) : all;
    }, cards);
const inSession = runByOthers<{ readonly session: SessionId }>(
  ({ openedIn }, { session }) => openedIn === session,
);

/** Every event that may concern the cards; one that is missing does not compile. */
export const cardChanges: {
  readonly [Type in Event["type"]]: Change<OfType<Event, Type>> | null;
} = {
  CommunityFounded: (_cards, _event, at) => withCard({}, SETUP, at),
  SettingsChanged: null,

  OrganiserNamed: movesSetup(runByOthers(() => true)),
  OrganiserStoodDown: movesSetup(runByOthers(() => true)),

  CollectionOpened: (cards, { collection: { id: collection, inChat } }, at) =>
    inChat ? withCard(cards, { kind: "collection", collection }, at) : cards,
  EntryAdded: touchCollection,
  EntryEdited: touchCollection,
  EntryRemoved: touchCollection,
  EntryHidden: touchCollection,
  EntriesMerged: touchCollection,
  MergeUndone: touchCollection,
  CollectionClosingMoved: touchCollection,
  CollectionCancelled: removeCollection,
  CollectionClosed: removeCollection,
  CollectionsForgotten: null,

  PollOpened: (cards, { poll }, at) => {
    const { subject, group, inChat } = poll;
    const asked = subject.kind === "logistics" ? withoutReview(cards, subject.element) : cards;
    const shown = inChat ? withCard(asked, { kind: "poll", poll: group }, at) : asked;
    return isStep(subject) ? touchCard(shown, SETUP, at) : shown;
  },
  OptionAdded: touchPoll,
  OptionChanged: touchPoll,
  /** A redrawn card must not reveal that somebody voted (SPEC POLL-13). */
  BallotCast: (cards, event, at, uses) => (event.shows ? touchPoll(cards, event, at, uses) : cards),
  PollClosingMoved: movesSetupWith(touchPoll),
  PollClosed: pollOver,
  PollCancelled: pollOver,
  PollsForgotten: null,

  WorkshopStarted: movesSetup(),
  GoodListReached: movesSetup(),
  VoteReached: movesSetup(),
  AdoptingReached: movesSetup((cards, _event, at, { workshop: { workshop } }) =>
    workshop?.mode === "chat" ? withCard(cards, wordingCard(workshop), at) : cards,
  ),
  StepExtended: movesSetup((cards, _event, at, { workshop: { workshop } }) =>
    workshop === null ? cards : touchCard(cards, stepCard(workshop), at),
  ),
  PrinciplesDrafted: (cards, _event, at, { workshop: { workshop } }) =>
    workshop === null ? cards : touchCard(cards, wordingCard(workshop), at),
  WorkshopAbandoned: movesSetup(withoutWording),

  /** Everybody is asked to sign, in the chat too; the previous version can no longer be signed. */
  ContractAdopted: movesSetup((cards, { version }, at) =>
    withCard(withoutCard(withoutWording(cards), contractCard(version - 1)), contractCard(version), at),
  ),
  ContractSigned: (cards, { version }, at) => touchCard(cards, contractCard(version), at),

  ChoicesEdited: null,
  ReviewDaysSet: null,
  DecisionMade: movesSetup((cards, { decision }) => withoutReview(cards, decision.choice.element)),
  AskedIn: null,
  ReviewDue: (cards, { element, version }, at) => withCard(cards, { kind: "review", element, version }, at),

  ItemPlanned: (cards, { item }, at) => (item.fromBacklog === true ? touchCard(cards, SETUP, at) : cards),
  PlannedItemEdited: null,
  PlannedItemRemoved: null,
  PlannedItemMoved: null,
  SessionsPlanned: null,
  RhythmSet: null,
  SessionAdded: null,
  SessionMoved: movesSetup(),
  SessionCancelled: movesSetup(),
  SessionBegun: null,
  SessionEndRecorded: inSession,
  FacilitatorRecorded: inSession,
  SessionReopened: inSession,

  TopicsAsked: movesSetup((cards, { asking }, at) =>
    asking.inChat ? withCard(cards, TOPICS, at) : touchCard(cards, TOPICS, at),
  ),
  AskingClosingMoved: movesSetup(touchTopics),
  AskingStopped: movesSetup((cards) => withoutCard(cards, TOPICS)),
  TopicOffered: movesSetup(touchTopics),
  TopicEdited: touchTopics,
  TopicWithdrawn: movesSetup(touchTopics),
  TopicHidden: movesSetup(touchTopics),
  TopicsMerged: touchTopics,
  TopicMergeUndone: touchTopics,
  OutcomeRecorded: null,

  UnavailableDatesSet: null,
  PlanDrafted: movesSetup((cards, { plan }, at) =>
    plan === null ? withoutCard(cards, PLAN) : touchCard(cards, PLAN, at),
  ),
  PlanAccepted: movesSetup((cards) => withoutCard(cards, PLAN)),
};
