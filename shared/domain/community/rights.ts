import type { About } from "../kernel/about.ts";
import type { Rejection } from "../kernel/rejection.ts";
import { refusalBy, type RuleName, type Standing } from "../rules.ts";
import type { MemberCommunityCommand } from "./commands.ts";

/** Who may give which command. */
export const RIGHTS: Readonly<Record<MemberCommunityCommand["type"], RuleName>> = {
  found: "anyMember",
  changeSettings: "organiser",

  nameOrganiser: "organiser",
  stepDownAsOrganiser: "organiser",
  claimOrganiser: "noOrganiserLeft",

  resendMessage: "organiser",
  dismissMessage: "organiser",

  openCollection: "opensActivities",
  addEntry: "anyMember",
  editEntry: "author",
  removeEntry: "author",
  hideEntry: "runsActivity",
  showEntry: "runsActivity",
  mergeEntries: "runsActivity",
  undoMerge: "runsActivity",
  moveCollectionClosing: "runsActivity",
  cancelCollection: "runsActivity",
  closeCollection: "runsActivity",

  openPoll: "opensActivities",
  castBallot: "anyMember",
  setOptionVotes: "anyMember",
  addOption: "runsActivityOrForAll",
  closePoll: "runsActivity",
  movePollClosing: "runsActivity",
  cancelPoll: "runsActivity",
  setQuorum: "organiser",

  startWorkshop: "opensActivities",
  nextStep: "runsActivity",
  extendStep: "runsActivity",
  draftPrinciples: "runsActivity",
  addPrinciple: "runsActivity",
  editPrinciple: "runsActivity",
  wordPrinciple: "runsActivity",
  removePrinciple: "runsActivity",
  movePrinciple: "runsActivity",
  askForObjections: "runsActivity",
  adoptContract: "runsActivity",
  abandonWorkshop: "runsActivity",
  signContract: "anyMember",
  lookHonestly: "opensActivities",
  noteFirstStep: "anyMember",

  onlyFollow: "anyMember",
  takePart: "anyMember",
  dismissIntroduction: "anyMember",
  turnPrompterOff: "anyMember",

  pauseCommunity: "organiser",
  goOn: "organiser",
  proposeClosing: "organiser",
  keepOpen: "organiser",
  startRenewal: "organiser",
  endRenewal: "organiser",
  askAboutPurpose: "opensActivities",

  editChoices: "organiser",
  setReviewDays: "organiser",
  voteOnLogistics: "opensActivities",
  voteAgain: "opensActivities",
  inviteOthers: "organiser",

  planItem: "organiser",
  editPlannedItem: "organiser",
  removePlannedItem: "organiser",
  movePlannedItem: "organiser",
  reuseLastAgenda: "organiser",
  setRhythm: "opensActivities",
  addSession: "organiser",
  moveSession: "organiser",
  cancelSession: "organiser",
  markInOutlook: "organiser",
  begin: "anyMember",
  reopenSession: "organiser",

  checkIn: "anyMember",

  answerWorth: "anyMember",
  switchWorth: "organiser",

  sayHelped: "anyMember",
  writeStory: "anyMember",
  releaseStory: "anyMember",
  withdrawStory: "anyMember",
  releaseStoryToSponsors: "anyMember",
  withdrawStoryFromSponsors: "anyMember",

  dismissSign: "anyMember",

  completeAction: "ownsOrRunsSession",
  setActionDue: "ownsOrRunsSession",
  dropAction: "ownsOrRunsSession",
  reopenAction: "ownsOrRunsSession",
  takeOnAction: "anyMember",
  assignAction: "ownsOrRunsSession",

  answerQuestion: "anyMember",
  removeAnswer: "authorOrRunsSession",
  removeQuestion: "authorOrRunsSession",

  offerTopic: "anyMember",
  editTopic: "author",
  withdrawTopic: "author",
  hideTopic: "runsActivity",
  showTopic: "runsActivity",
  mergeTopics: "runsActivity",
  undoTopicMerge: "runsActivity",
  askForTopics: "opensActivities",
  moveAskingClosing: "runsActivity",
  stopAsking: "runsActivity",
  openBacklogVote: "opensActivities",
  planTopic: "organiser",
  planParked: "organiser",
  withdrawParked: "organiser",
  recordOutcome: "runsActivity",

  joinRota: "anyMember",
  leaveRota: "anyMember",
  setAway: "anyMember",
  endAway: "anyMember",
  confirmTurn: "holdsTurn",
  declineTurn: "holdsTurn",
  takeTurn: "anyMember",
  offerToBeBuddy: "anyMember",
  answerBuddy: "concerned",
  endBuddies: "concerned",

  changeHelp: "anyMember",

  offerSwap: "holdsTurn",
  acceptSwap: "holdsTurn",
  dropSwap: "holdsTurn",
  arrangeSwap: "organiser",
  nameGuest: "holdsTurnOrOrganises",
  orderTurns: "organiser",
  undoTurns: "changedTurnsOrOrganises",
  takeOnFacilitation: "holdsTurn",
  declineFacilitation: "holdsTurn",

  switchReminders: "organiser",
  beMentioned: "anyMember",
  openScale: "opensActivities",
  placeOnScale: "anyMember",
  leaveScale: "anyMember",
  closeScale: "runsActivity",
  moveScaleClosing: "runsActivity",
  cancelScale: "runsActivity",

  setUnavailableDates: "anyMember",
  takeDraft: "holdsTurnOrOrganises",
  proposePlan: "opensActivities",
  movePlannedTopic: "runsActivity",
  framePlan: "runsActivity",
  acceptPlan: "runsActivity",
  discardPlan: "runsActivity",

  setCalendarDetails: "organiser",

  exportCommunity: "organiserOrForAll",
  showSponsorPage: "organiser",
  exportSponsorPage: "organiser",

  offerMove: "organiser",
  eraseMe: "anyMember",

  showInChat: "opensActivities",
};

/** Why a member may not give a command; null if they may. */
export const refusalFor = (
  command: MemberCommunityCommand["type"],
  standing: Standing,
  about?: Partial<About>,
): Rejection | null => refusalBy(RIGHTS[command], standing, about);
