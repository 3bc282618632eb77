import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { collectionOf } from "@guildhall/shared/domain/collection/lookup";
import type { Press } from "../cards/activity/press.ts";

/**
 * Whether a press is sealed: that somebody voted, or wrote where nobody is named, is told by nothing before its key is
 * destroyed (SPEC LOG-11).
 */
export function isSecret(press: Press, state: CommunityState): boolean {
  switch (press.verb) {
    case "vote":
    case "takeBack":
      return true;
    case "addEntry":
    case "editEntry":
    case "saveEntry":
    case "removeEntry": {
      const { card } = press.data;
      if (card.kind !== "collection" || state.status === "unfounded") return false;
      return collectionOf(state, card.collection)?.anonymous === true;
    }
    default:
      return false;
  }
}
