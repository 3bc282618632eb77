import type { Rejection } from "@guildhall/shared/domain/rejection";

/** Why something that was asked on a card was not done, in plain words. */
export function refusalText(rejection: Rejection): string {
  switch (rejection.code) {
    case "empty":
      return "Please write something first.";
    case "tooLong":
      return `That is too long: ${rejection.most} characters at most.`;
    case "minutesOutOfRange":
      return `Minutes are whole numbers from ${rejection.least} to ${rejection.most}.`;
    case "full":
      return `There is room for ${rejection.most}, and that many are there.`;
    case "onlyRunners":
      return "Only an organiser, or who facilitates the running session, can do that.";
    case "collectionClosed":
      return "This list is closed: nothing can be added or changed any more.";
    case "noSuchEntry":
      return "That entry is gone.";
    case "notYourEntry":
      return "That entry is somebody else's.";
    case "entryMerged":
      return "That entry stands for several people's now, so nobody changes it alone.";
    case "entriesPerMember":
      return `You have written as many as there may be from each: ${rejection.most}. Change or remove one to write another.`;
    case "pollClosed":
      return "The vote is closed: it counts what stood then.";
    case "pollOpen":
      return "That vote is open already: look for its card in this chat, or in the Guildhall tab.";
    case "noSuchOption":
      return "That option does not stand any more. The others do.";
    case "optionTwice":
      return "That option is there already.";
    case "optionsNotAdded":
      return "Options cannot be added to this vote.";
    case "overBudget":
      return `You have no vote left: there ${rejection.budget === 1 ? "is 1" : `are ${rejection.budget}`} for each. Take one back to give it elsewhere.`;
    case "overCap":
      return `One option gets ${rejection.cap === 1 ? "1 vote" : `${rejection.cap} votes`} from each at most.`;
    case "otherStep":
      return "That step is over.";
    case "nothingToVoteOn":
      return "There is nothing to vote on yet.";
    case "contractChanged":
      return "A newer version of the contract holds now. Please read and sign that one.";
    case "tooManyOpen":
      return `${rejection.most} are open at once at most. Close one first.`;
    case "topicPlanned":
      return "That topic is planned, so it stays as it is.";
    case "topicOver":
      return "That topic is over.";
    default:
      return "That is not possible any more. This is how it stands now.";
  }
}
