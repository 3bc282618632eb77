import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { ActingPress } from "../cards/activity/press.ts";

/**
 * Whether a press is secret: until its key is destroyed, nothing may reveal that a person voted or wrote anonymously, or
 * asked somebody to swap turns, or told what came of something (SPEC LOG-11, TURN-2).
 */
export function isSecret(press: ActingPress, state: CommunityState): boolean {
  switch (press.verb) {
    case "vote":
    case "object":
    case "takeBack":
    case "sayOnScale":
    case "leaveScale":
    case "answerWorth":
    case "sayHelped":
    case "writeStories":
    case "offerSwap":
      return true;
    case "addEntry":
    case "editEntry":
    case "saveEntry":
    case "removeEntry": {
      const { card } = press.data;
      if (card.kind !== "collection" || state.status === "unfounded") return false;
      return state.collections.find(({ id }) => id === card.collection)?.anonymous === true;
    }
    case "found":
    case "addOption":
    case "closeVote":
    case "decideAnyway":
    case "extendVote":
    case "closeList":
    case "closeScale":
    case "startScale":
    case "hideEntry":
    case "mergeEntries":
    case "nextStep":
    case "moreTime":
    case "sign":
    case "onlyFollow":
    case "takePart":
    case "joinRota":
    case "completeAction":
    case "confirmTurn":
    case "declineTurn":
    case "takeTurn":
    case "voteAgain":
    case "markInOutlook":
    case "goOn":
    case "keepOpen":
    case "startWorkshop":
    case "startLogistics":
    case "startRanking":
    case "askTopics":
    case "draft":
    case "saveDraft":
    case "movePrinciple":
    case "askForObjections":
    case "adopt":
    case "propose":
    case "movePlanned":
    case "accept":
    case "discard":
      return false;
    default:
      return unreachable(press);
  }
}
