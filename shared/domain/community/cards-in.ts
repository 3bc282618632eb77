import { cardKey, type CardsOffers, type CardSubject } from "./cards/part.ts";
import { community } from "./features.ts";
import type { Instant } from "../kernel/time.ts";
import { isSame } from "./reminders/part.ts";
import type { CommunityState } from "./state.ts";

const offersIn = (state: CommunityState): CardsOffers | null =>
  state.status === "unfounded" ? null : (community.offersOf("cards", state) as CardsOffers);

/** The cards that should be in the chat. */
export const cardsIn = (state: CommunityState): readonly CardSubject[] => offersIn(state)?.cards ?? [];

/** Everything that can have a card. */
export const showableIn = (state: CommunityState): readonly CardSubject[] =>
  offersIn(state)?.showable.map(({ subject }) => subject) ?? [];

/** Whether a card about it should be in the chat. */
export const isInChat = (subject: CardSubject, state: CommunityState): boolean =>
  cardsIn(state).some((each) => cardKey(each) === cardKey(subject));

/** Whether nothing happens on its card any more. */
export const isOver = (subject: CardSubject, state: CommunityState): boolean =>
  offersIn(state)?.isOver(subject) ?? false;

/** Whether nobody knows if its card is in the chat: the organisers have not said yet what is to become of it (SPEC STORE-7). */
export const isOfUnknownFate = (subject: CardSubject, state: CommunityState): boolean =>
  state.status === "founded" &&
  state.unknownSends.some(
    ({ message }) => message.kind === "card" && cardKey(message.subject) === cardKey(subject),
  );

/** After when its card would be stale if it were posted only then (SPEC REMIND-4); null: never. */
export const staleAfter = (subject: CardSubject, state: CommunityState): Instant | null =>
  subject.kind === "reminder" && state.status === "founded"
    ? (state.reminders.due.find((each) => isSame(each, subject))?.until ?? null)
    : null;

/** The cards that should be in the chat after something, and should not before. */
export function newCards(
  before: readonly CardSubject[],
  after: readonly CardSubject[],
): readonly CardSubject[] {
  const known = new Set(before.map(cardKey));
  return after.filter((subject) => !known.has(cardKey(subject)));
}
