import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Showable } from "./card-kind.ts";
import type { CardSubject } from "./card-subject.ts";

export { type CardSubject, SETUP } from "./card-subject.ts";
export { CARD_KINDS, cardKey, openedAs, shownOn, subjectOfKey } from "./kinds.ts";
export { leadsOn } from "./onward.ts";
export { stepCard } from "./step-card.ts";

export interface CardsState {
  /** the cards that somebody asked for */
  readonly askedFor: readonly CardSubject[];
}

export interface CardsOffers {
  /** the cards that should be in the chat */
  readonly cards: readonly CardSubject[];
  /** everything that can have one */
  readonly showable: readonly Showable[];
  /** Whether nothing happens on the card of a subject any more. */
  isOver(subject: CardSubject): boolean;
}

/** Posts a card for it to the chat, if there is none. */
export interface ShowInChat {
  readonly type: "showInChat";
  readonly subject: CardSubject;
}

export interface ShownInChat {
  readonly type: "ShownInChat";
  readonly subject: CardSubject;
}

/** The card of a subject, drawn from the state at the time it is sent; only one of unknown fate is a message of its own. */
export interface CardMessage {
  readonly kind: "card";
  readonly subject: CardSubject;
}

export interface CardsPart {
  readonly state: CardsState;
  readonly command: ShowInChat;
  readonly systemCommand: never;
  readonly event: ShownInChat;
  readonly effect: FeatureEffect<never, never, CardMessage>;
  readonly offers: CardsOffers;
  readonly slices: {
    /** the cards that should be in the chat */
    readonly cards: readonly CardSubject[];
  };
  readonly mine: Record<never, never>;
}
