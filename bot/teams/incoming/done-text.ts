import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { activities } from "../../messages/activities.ts";
import { founding } from "../../messages/founding.ts";
import type { ActingPress } from "../cards/activity/press.ts";
import type { RequestedCommand } from "./asked.ts";

const { notice } = activities;
const { setup, tidy, wording, plan } = founding;

/** What to say about a press that was carried out, in addition to what the card shows. */
export function doneText(
  press: ActingPress,
  commands: readonly RequestedCommand[],
  state: CommunityStream["state"],
  ref: MemberRef,
): string | null {
  switch (press.verb) {
    case "vote":
      return state.status === "founded" && !votesAreCurrent(commands, state, ref) ? notice.otherDevice : null;
    case "addEntry":
    case "addOption":
      return notice.added;
    case "saveEntry":
      return notice.saved;
    case "removeEntry":
      return notice.removed;
    case "sign":
      return notice.signed;
    case "voteAgain":
      return activities.review.begun;
    case "found":
      return setup.founded;
    case "startWorkshop":
    case "startLogistics":
    case "askTopics":
    case "startRanking":
      return setup.begun[press.verb];
    case "moreTime":
      return founding.moreTimeGiven;
    case "hideEntry":
      return press.data.hidden ? tidy.hidden : tidy.shown;
    case "mergeEntries":
      return tidy.merged;
    case "draft":
      return wording.taken;
    case "saveDraft":
      return wording.saved;
    case "adopt":
      return wording.adopted;
    case "propose":
      return plan.proposed;
    case "movePlanned":
      return plan.moved;
    case "accept":
      return plan.acceptedNow;
    case "editEntry":
    case "takeBack":
    case "closeVote":
    case "closeList":
    case "nextStep":
    case "movePrinciple":
    case "discard":
      return null;
  }
}

/** Whether the requested votes are the current ones: a newer choice may have arrived first. */
const votesAreCurrent = (
  commands: readonly RequestedCommand[],
  state: FoundedCommunity,
  ref: MemberRef,
): boolean =>
  commands.every(({ command }) => {
    if (command.type !== "setOptionVotes") return true;
    const { ballots } = myCommunity(state, ref);
    return (ballots[command.poll]?.[command.option] ?? 0) === command.votes;
  });
