import { SECOND, type Instant } from "../../kernel/time.ts";
import { cardKey, type CardSubject } from "./card-subject.ts";

/** A card that stands in the chat and is kept up to date. */
export interface Card {
  readonly subject: CardSubject;
  /** when it was or will be drawn for the last time so far */
  readonly drawnAt: Instant;
  /** how often it was asked to be drawn: tells one drawing from the next */
  readonly drawings: number;
}

/** The cards that change, by the key of their subject. */
export type Cards = { readonly [subject: string]: Card };

/** How long changes are gathered before a card is edited: Teams takes an edit of one card every 3 s. */
const GATHERED_FOR = 4 * SECOND;
// A change that is decided this short before a drawing may be stored after it.
const MARGIN = SECOND;

/** With a card for the subject, to be posted now. Unchanged when it has one. */
export function withCard(cards: Cards, subject: CardSubject, at: Instant): Cards {
  const key = cardKey(subject);
  return cards[key] === undefined ? { ...cards, [key]: { subject, drawnAt: at, drawings: 1 } } : cards;
}

/**
 * What the subject's card shows has changed (SPEC CARD-1): it is drawn again in a few seconds, together with what else
 * changes until then. Unchanged when that is due already or there is no card.
 */
export function touchCard(cards: Cards, subject: CardSubject, at: Instant): Cards {
  const key = cardKey(subject);
  const card = cards[key];
  if (card === undefined || at < card.drawnAt - MARGIN) return cards;
  const drawnAt = Math.max(at, card.drawnAt) + GATHERED_FOR;
  return { ...cards, [key]: { ...card, drawnAt, drawings: card.drawings + 1 } };
}

/** Without the subject's card: it is drawn once more and then stays as it is. */
export function withoutCard(cards: Cards, subject: CardSubject): Cards {
  const { [cardKey(subject)]: _, ...rest } = cards;
  return rest;
}
