import type { Effect } from "../effect.ts";
import type { CommunityId } from "../ids.ts";
import type { Cards } from "./cards.ts";

/** The posts and edits that bring the chat's cards from one state to the next. */
export function cardEffects(community: CommunityId, before: Cards, after: Cards): readonly Effect[] {
  if (before === after) return [];
  const effects: Effect[] = [];
  const post = (activity: Cards[string]["activity"], refresh: boolean, due?: number) =>
    effects.push({
      kind: "post",
      community,
      message: { kind: "activity", activity, refresh },
      ...(due === undefined ? {} : { due }),
    });
  for (const [key, card] of Object.entries(after)) {
    const was = before[key];
    if (was === undefined) post(card.activity, false);
    else if (was.drawings !== card.drawings) post(card.activity, true, card.drawnAt);
  }
  for (const [key, card] of Object.entries(before)) if (!(key in after)) post(card.activity, true);
  return effects;
}
