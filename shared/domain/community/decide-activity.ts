import { decideBacklog } from "../backlog/decide.ts";
import { decideCollection } from "../collection/decide.ts";
import { decideContract } from "../contract/decide.ts";
import { decideLogistics } from "../logistics/decide.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { decidePoll } from "../poll/decide.ts";
import { decideWorkshop } from "../workshop/decide.ts";
import type { ActivityCommand, CommunityCommand } from "./commands.ts";
import type { Member, Outcome } from "./outcome.ts";
import type { FoundedCommunity } from "./state.ts";

/** Every command of the community's activities; the compiler says when one is missing. */
const ACTIVITY_COMMANDS: Readonly<Record<ActivityCommand["type"], true>> = {
  openCollection: true,
  addEntry: true,
  editEntry: true,
  removeEntry: true,
  hideEntry: true,
  showEntry: true,
  mergeEntries: true,
  undoMerge: true,
  moveCollectionClosing: true,
  cancelCollection: true,
  closeCollection: true,
  showInChat: true,
  openPoll: true,
  castBallot: true,
  giveVotes: true,
  addOption: true,
  closePoll: true,
  movePollClosing: true,
  cancelPoll: true,
  startWorkshop: true,
  nextStep: true,
  extendStep: true,
  draftPrinciples: true,
  addPrinciple: true,
  editPrinciple: true,
  removePrinciple: true,
  movePrinciple: true,
  adoptContract: true,
  abandonWorkshop: true,
  signContract: true,
  editChoices: true,
  setReviewDays: true,
  voteOnLogistics: true,
  voteAgain: true,
  askIn: true,
  setSchedule: true,
  askForTopics: true,
  openBacklogVote: true,
  cannotOn: true,
  proposePlan: true,
  movePlannedTopic: true,
  framePlan: true,
  acceptPlan: true,
  discardPlan: true,
  planTopic: true,
  recordOutcome: true,
};

export const isActivityCommand = (command: CommunityCommand): command is ActivityCommand =>
  Object.hasOwn(ACTIVITY_COMMANDS, command.type);

/** Collections, polls and what is made of them: each concept decides for itself who may do what. */
export function decideActivity(
  command: ActivityCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  switch (command.type) {
    case "openCollection":
    case "addEntry":
    case "editEntry":
    case "removeEntry":
    case "hideEntry":
    case "showEntry":
    case "mergeEntries":
    case "undoMerge":
    case "moveCollectionClosing":
    case "cancelCollection":
    case "closeCollection":
    case "showInChat":
      return decideCollection(command, state, meta, actor);
    case "openPoll":
    case "castBallot":
    case "giveVotes":
    case "addOption":
    case "closePoll":
    case "movePollClosing":
    case "cancelPoll":
      return decidePoll(command, state, meta, actor);
    case "startWorkshop":
    case "nextStep":
    case "extendStep":
    case "draftPrinciples":
    case "addPrinciple":
    case "editPrinciple":
    case "removePrinciple":
    case "movePrinciple":
    case "adoptContract":
    case "abandonWorkshop":
      return decideWorkshop(command, state, meta, actor);
    case "signContract":
      return decideContract(command, state, meta, actor);
    case "editChoices":
    case "setReviewDays":
    case "voteOnLogistics":
    case "voteAgain":
    case "askIn":
    case "setSchedule":
      return decideLogistics(command, state, meta, actor);
    case "askForTopics":
    case "openBacklogVote":
    case "cannotOn":
    case "proposePlan":
    case "movePlannedTopic":
    case "framePlan":
    case "acceptPlan":
    case "discardPlan":
    case "planTopic":
    case "recordOutcome":
      return decideBacklog(command, state, meta, actor);
    default:
      return unreachable(command);
  }
}
