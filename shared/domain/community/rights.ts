import type { MemberRef, SessionId } from "../kernel/ids.ts";
import type { Opened } from "../kernel/opened.ts";
import type { Rejection } from "../kernel/rejection.ts";
import type { MemberCommunityCommand } from "./commands.ts";

/** How a member stands to a community: all that a rule may ask. The state and the slices both supply it. */
export interface Standing {
  readonly member: MemberRef;
  /** one of its organisers, or the organiser of the meeting (SPEC ORG-2) */
  readonly organises: boolean;
  /** the session that runs, and whether this member facilitates it */
  readonly session: SessionId | null;
  readonly facilitates: boolean;
}

/** Whether somebody may do something to what was opened so; null: it is about nothing that somebody opened. */
type Rule = (standing: Standing, opened: Opened | null) => boolean;

export const RULES = {
  anyMember: () => true,
  organiser: ({ organises }) => organises,
  /** Opens something for all, alone or for the session that they facilitate (SPEC ACT-1). */
  opensActivities: ({ organises, facilitates }) => organises || facilitates,
  /** Runs what is open: organisers, whoever opened it, and a facilitator what was opened in their session (SPEC ACT-1). */
  runsActivity: (standing, opened) =>
    standing.organises ||
    (opened !== null &&
      (opened.openedBy === standing.member ||
        (standing.facilitates && opened.openedIn !== null && opened.openedIn === standing.session))),
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** Why a rule does not let somebody pass. */
const REFUSALS: Readonly<Record<RuleName, Rejection>> = {
  anyMember: { code: "membersOnly" },
  organiser: { code: "onlyOrganisers" },
  opensActivities: { code: "onlyRunners" },
  runsActivity: { code: "onlyRunners" },
};

/** Who may give which command. */
export const RIGHTS: Readonly<Record<MemberCommunityCommand["type"], RuleName>> = {
  found: "anyMember",
  changeSettings: "organiser",

  nameOrganiser: "organiser",
  stepDownAsOrganiser: "organiser",
  claimOrganiser: "anyMember",

  resendMessage: "organiser",
  dismissMessage: "organiser",

  openCollection: "opensActivities",
  addEntry: "anyMember",
  editEntry: "anyMember",
  removeEntry: "anyMember",
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
  addOption: "anyMember",
  closePoll: "runsActivity",
  movePollClosing: "runsActivity",
  cancelPoll: "runsActivity",

  startWorkshop: "opensActivities",
  nextStep: "runsActivity",
  extendStep: "runsActivity",
  draftPrinciples: "runsActivity",
  addPrinciple: "runsActivity",
  editPrinciple: "runsActivity",
  removePrinciple: "runsActivity",
  movePrinciple: "runsActivity",
  adoptContract: "runsActivity",
  abandonWorkshop: "runsActivity",
  signContract: "anyMember",

  editChoices: "opensActivities",
  setReviewDays: "opensActivities",
  voteOnLogistics: "opensActivities",
  voteAgain: "opensActivities",
  inviteOthers: "opensActivities",

  planItem: "organiser",
  editPlannedItem: "organiser",
  removePlannedItem: "organiser",
  movePlannedItem: "organiser",
  reuseLastAgenda: "organiser",
  setRhythm: "opensActivities",
  addSession: "organiser",
  moveSession: "organiser",
  cancelSession: "organiser",
  begin: "anyMember",
  reopenSession: "organiser",

  offerTopic: "anyMember",
  editTopic: "anyMember",
  withdrawTopic: "anyMember",
  hideTopic: "opensActivities",
  showTopic: "opensActivities",
  mergeTopics: "opensActivities",
  undoTopicMerge: "opensActivities",
  askForTopics: "opensActivities",
  moveAskingClosing: "runsActivity",
  stopAsking: "runsActivity",
  openBacklogVote: "opensActivities",
  planTopic: "opensActivities",
  planParked: "organiser",
  withdrawParked: "organiser",
  recordOutcome: "opensActivities",

  setUnavailableDates: "anyMember",
  proposePlan: "opensActivities",
  movePlannedTopic: "runsActivity",
  framePlan: "runsActivity",
  acceptPlan: "runsActivity",
  discardPlan: "runsActivity",

  showInChat: "opensActivities",
};

/** Why a member may not give a command; null where they may. */
export function refusalFor(
  command: MemberCommunityCommand["type"],
  standing: Standing,
  opened: Opened | null,
): Rejection | null {
  const rule = RIGHTS[command];
  return RULES[rule](standing, opened) ? null : REFUSALS[rule];
}
