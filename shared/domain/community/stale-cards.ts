import { changedSlices } from "../kernel/slices.ts";
import { type Millis, SECOND } from "../kernel/time.ts";
import { cardKey, type CardSubject, SETUP, shownOn } from "./cards/part.ts";
import { isInChat, isOver, newCards } from "./cards-in.ts";
import type { CommunityState } from "./state.ts";
import type { CommunitySlices, CommunityView } from "./view.ts";

/** How long changes are gathered before a card is drawn again (SPEC CARD-1). */
export const GATHERED_FOR: Millis = 4 * SECOND;

/**
 * The cards in the chat that a commit made stale: those that should be there from now on, and those that show something
 * else than before. What nobody is shown, such as a ballot that is not counted yet, makes none stale (SPEC POLL-13).
 */
export function staleCards(before: CommunityView, after: CommunityView): readonly CardSubject[] {
  if (before === after || !isFounded(after)) return [];
  const fresh = new Set(newCards(standingIn(before), standingIn(after)).map(cardKey));
  return standingAround(before, after).filter((subject) => {
    const shows = shownOn(subject, after);
    // Nothing is left to draw: the last drawing stays.
    if (shows === null) return false;
    const showed = isFounded(before) ? shownOn(subject, before) : null;
    return showed === null || changedSlices(showed, shows) !== undefined || fresh.has(cardKey(subject));
  });
}

/** Whether more changes are gathered before a stale card is drawn: not on a new one, nor once it is over (SPEC CARD-2). */
export const waitsForMore = (subject: CardSubject, before: CommunityState, after: CommunityState): boolean =>
  (isInChat(subject, before) || subject.kind === SETUP.kind) && !isOver(subject, after);

const isFounded = (view: CommunityView): view is CommunitySlices => "community" in view;

const standingIn = (view: CommunityView): readonly CardSubject[] => (isFounded(view) ? view.cards : []);

/** Those that are in the chat before or after, and the founding card, which the bot posts. */
const standingAround = (before: CommunityView, after: CommunityView): readonly CardSubject[] => {
  const all = [...standingIn(before), ...standingIn(after), SETUP];
  return [...new Map(all.map((subject) => [cardKey(subject), subject])).values()];
};
