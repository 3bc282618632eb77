import { changedSlices } from "../kernel/slices.ts";
import { cardKey, type CardSubject, SETUP, shownOn } from "./cards/part.ts";
import { newCards } from "./cards-in.ts";
import type { CommunitySlices, CommunityView } from "./view.ts";

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

const isFounded = (view: CommunityView): view is CommunitySlices => "community" in view;

const standingIn = (view: CommunityView): readonly CardSubject[] => (isFounded(view) ? view.cards : []);

/** Those that are in the chat before or after, and the founding card, which the bot posts. */
const standingAround = (before: CommunityView, after: CommunityView): readonly CardSubject[] => {
  const all = [...standingIn(before), ...standingIn(after), SETUP];
  return [...new Map(all.map((subject) => [cardKey(subject), subject])).values()];
};
