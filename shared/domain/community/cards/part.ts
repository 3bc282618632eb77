import type { FeatureEffect } from "../../kernel/effect.ts";
import type { CollectionsPart } from "../collections/part.ts";
import type { ContractPart } from "../contract/part.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import type { OrganisersPart } from "../organisers/part.ts";
import type { PlannerPart } from "../planner/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TopicsPart } from "../topics/part.ts";
import type { WorkshopPart } from "../workshop/part.ts";
import type { CardSubject } from "./card-subject.ts";
import type { Cards } from "./cards.ts";

export { cardKey, type CardSubject } from "./card-subject.ts";
export { openedAs } from "./opened-as.ts";
export { stepCard } from "./step-card.ts";

export interface CardsState {
  readonly cards: Cards;
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

/**
 * The card of a subject, drawn from the state at the time it is sent. `refresh`: edit the existing card, which is
 * idempotent.
 */
export interface CardMessage {
  readonly kind: "card";
  readonly subject: CardSubject;
  readonly refresh: boolean;
}

/** What the cards show. */
export type CardsUses = {
  readonly founding: FoundingPart;
  readonly organisers: OrganisersPart;
  readonly collections: CollectionsPart;
  readonly polls: PollsPart;
  readonly contract: ContractPart;
  readonly workshop: WorkshopPart;
  readonly logistics: LogisticsPart;
  readonly sessions: SessionsPart;
  readonly topics: TopicsPart;
  readonly planner: PlannerPart;
};

export interface CardsPart {
  readonly state: CardsState;
  readonly command: ShowInChat;
  readonly systemCommand: never;
  readonly event: ShownInChat;
  readonly effect: FeatureEffect<never, never, CardMessage>;
  readonly offers: CardsState;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
