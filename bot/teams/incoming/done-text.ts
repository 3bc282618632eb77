import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { TurnNumber } from "@guildhall/shared/domain/community/turns/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { ActingPress } from "../cards/activity/press.ts";
import type { RequestedCommand } from "./asked.ts";

/** Who pressed, and the community afterwards. */
interface Presser {
  readonly state: CommunityStream["state"];
  readonly ref: MemberRef;
  readonly texts: CardTexts;
}

/** What to say about a press that was carried out, in addition to what the card shows. */
export function doneText(
  press: ActingPress,
  commands: readonly RequestedCommand[],
  { state, ref, texts }: Presser,
): string | null {
  const { card, notices, objections, reminder, review, setup, wording, plan, scale, worth, helped } = texts;
  switch (press.verb) {
    case "vote":
      return state.status === "founded" && !votesAreCurrent(commands, state, ref)
        ? notices.otherDevice
        : null;
    case "addEntry":
    case "addOption":
      return notices.added;
    case "saveEntry":
      return notices.saved;
    case "removeEntry":
      return notices.removed;
    case "sign":
      return notices.signed;
    case "joinRota":
      return notices.joinedRota;
    case "completeAction":
    case "confirmTurn":
    case "declineTurn":
    case "takeTurn":
      return reminder.done[press.verb];
    case "offerSwap":
      return state.status === "founded" && hasTurn(state, press.data.turn, ref)
        ? reminder.swap.asked
        : reminder.swap.swapped;
    case "sayOnScale":
      return scale.placed;
    case "leaveScale":
      return scale.takenBack;
    case "answerWorth":
      return worth.answered;
    case "sayHelped":
      return helped.answered;
    case "writeStories":
      return helped.story.saved;
    case "voteAgain":
      return review.begun;
    case "found":
      return setup.founded;
    case "startWorkshop":
    case "startLogistics":
    case "askTopics":
    case "startRanking":
    case "startScale":
      return setup.begun[press.verb];
    case "moreTime":
    case "extendVote":
      return card.moreTimeGiven;
    case "hideEntry":
      return press.data.hidden ? notices.hidden : notices.shown;
    case "mergeEntries":
      return notices.merged;
    case "draft":
      return wording.taken;
    case "saveDraft":
      return wording.saved;
    case "askForObjections":
      return objections.asked;
    case "object":
      return objections.answered;
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
    case "decideAnyway":
    case "closeList":
    case "closeScale":
    case "nextStep":
    case "onlyFollow":
    case "takePart":
    case "movePrinciple":
    case "discard":
    case "markInOutlook":
    case "goOn":
    case "keepOpen":
      return null;
  }
}

/** Whether they still have it: if the other had offered the same, the two have swapped already. */
const hasTurn = ({ turns }: FoundedCommunity, turn: TurnNumber, ref: MemberRef): boolean =>
  turns.some(({ number, holder }) => number === turn && holder === ref);

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
