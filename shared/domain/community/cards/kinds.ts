import type { Slices } from "../../kernel/decider.ts";
import type { OffersOf } from "../../kernel/feature.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import type { CardKind, OpenThings, Showable, ShownSlices } from "./card-kind.ts";
import type { CardSubject } from "./card-subject.ts";
import { closingCard } from "./closing-card.ts";
import { collectionCard } from "./collection-card.ts";
import { contractCard } from "./contract-card.ts";
import type { CardsUses } from "./uses.ts";
import { outlookCard } from "./outlook-card.ts";
import { pauseCard } from "./pause-card.ts";
import { planCard } from "./plan-card.ts";
import { pollCard } from "./poll-card.ts";
import { reminderCard } from "./reminder-card.ts";
import { renewalCard } from "./renewal-card.ts";
import { reviewCard } from "./review-card.ts";
import { scaleCard } from "./scale-card.ts";
import { setupCard } from "./setup-card.ts";
import { topicsCard } from "./topics-card.ts";
import { wordingCard } from "./wording-card.ts";
import { helpedCard } from "./helped-card.ts";
import { worthCard } from "./worth-card.ts";

type Kind = CardSubject["kind"];

/** Every kind of card. The compiler reports a missing one. */
const KINDS: { readonly [Name in Kind]: CardKind<Name> } = {
  collection: collectionCard,
  poll: pollCard,
  contract: contractCard,
  review: reviewCard,
  setup: setupCard,
  wording: wordingCard,
  topics: topicsCard,
  plan: planCard,
  reminder: reminderCard,
  outlook: outlookCard,
  scale: scaleCard,
  worth: worthCard,
  helped: helpedCard,
  pause: pauseCard,
  closing: closingCard,
  renewal: renewalCard,
};

export const CARD_KINDS = Object.keys(KINDS) as readonly Kind[];

// A subject fits the kind that it names, which the compiler cannot infer through the union.
const kindOf = (subject: CardSubject) => KINDS[subject.kind] as CardKind<Kind>;

/** Identifies the subject's card: in the chat, in storage, and in the data of its buttons. */
export function cardKey(subject: CardSubject): string {
  const name = kindOf(subject).nameOf(subject);
  return name === "" ? subject.kind : `${subject.kind}-${name}`;
}

/** The subject whose card has this key; null if none can. */
export function subjectOfKey(key: string): CardSubject | null {
  const [, kind = "", name = ""] = /^([a-z]+)(?:-(.+))?$/s.exec(key) ?? [];
  const found = CARD_KINDS.find((each) => each === kind);
  return found === undefined ? null : KINDS[found].named(name);
}

/** Everything that can have a card now. */
export const showable = (uses: OffersOf<CardsUses>): readonly Showable[] =>
  CARD_KINDS.flatMap((kind): readonly Showable[] => KINDS[kind].all(uses));

export const notToBeShown = (subject: CardSubject, uses: OffersOf<CardsUses>): Rejection | null =>
  kindOf(subject).refusal(subject, uses);

/** Who opened the subject of a card, and where; null if nobody opened it, or it is gone. */
export const openedAs = (subject: CardSubject, all: OpenThings): Opened | null =>
  kindOf(subject).opened(subject, all);

export const shownOn = (subject: CardSubject, slices: ShownSlices): Slices | null =>
  kindOf(subject).shows(subject, slices);
