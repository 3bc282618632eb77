import { SECOND, type Instant } from "../../kernel/time.ts";
import { cardKey, type CardSubject } from "./card-subject.ts";

/** A card in the chat that is kept up to date. */
export interface Card {
  readonly subject: CardSubject;
  /** when it was last drawn, or is due to be */
  readonly drawnAt: Instant;
  /** how often it was asked to be drawn; distinguishes one drawing from the next */
  readonly drawings: number;
}

/** The cards that can still change, by the key of their subject. */
export type Cards = { readonly [subject: string]: Card };

/** How long changes are gathered before a card is edited: Teams accepts one edit of a card every 3 s. */
const GATHERED_FOR = 4 * SECOND;
// A change decided this shortly before a drawing may be stored only after it.
const MARGIN = SECOND;

/** Adds a card for the subject, to be posted now. Unchanged if it has one. */
export function withCard(cards: Cards, subject: CardSubject, at: Instant): Cards {
  const key = cardKey(subject);
  return cards[key] === undefined ? { ...cards, [key]: { subject, drawnAt: at, drawings: 1 } } : cards;
}

/**
 * Has the subject's card redrawn in a few seconds, together with whatever else changes until then (SPEC CARD-1).
 * Unchanged if that is already due, or if there is no card.
 */
export function touchCard(cards: Cards, subject: CardSubject, at: Instant): Cards {
  const key = cardKey(subject);
  const card = cards[key];
  if (card === undefined || at < card.drawnAt - MARGIN) return cards;
  const drawnAt = Math.max(at, card.drawnAt) + GATHERED_FOR;
  return { ...cards, [key]: { ...card, drawnAt, drawings: card.drawings + 1 } };
}

/** Stops keeping the subject's card: it is drawn once more and then stays as it is. */
export function withoutCard(cards: Cards, subject: CardSubject): Cards {
  const { [cardKey(subject)]: _, ...rest } = cards;
  return rest;
}
