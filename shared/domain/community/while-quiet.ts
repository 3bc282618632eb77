import type { Rejection } from "../kernel/rejection.ts";
import type { MemberCommunityCommand, SystemCommunityCommand } from "./commands.ts";
import type { Quiet } from "./life/part.ts";

/**
 * Whether Guildhall turns to people by itself with what it is told to do: then that waits, or is left out, while a community is
 * quiet. All else goes on: what was opened ends at its time, and what happened is recorded (SPEC LIFE-2). The compiler
 * reports a missing one.
 */
const TURNS_TO_PEOPLE: Readonly<Record<SystemCommunityCommand["type"], boolean>> = {
  askHelpedWhenDue: true,
  askNextBuddyWhenDue: true,
  askNextWhenDue: true,
  askWorthWhenDue: true,
  nextStepWhenDue: true,
  remindWhenDue: true,
  reviewDecision: true,

  abandonMove: false,
  agreeToMove: false,
  /** Nobody's community is erased without a word. */
  announceErasure: false,
  askNextPresentWhenDue: false,
  closeCollectionWhenDue: false,
  closePollWhenDue: false,
  closeScaleWhenDue: false,
  collectIdeas: false,
  endHelpedWhenDue: false,
  endWorthWhenDue: false,
  eraseMember: false,
  forgetAttendance: false,
  forgetHelpedWhenDue: false,
  forgetStoriesWhenDue: false,
  forgetWorthWhenDue: false,
  giveWay: false,
  goOnWhenDue: false,
  keepWallTimes: false,
  recordActionsDue: false,
  recordAppAdded: false,
  recordAppRemoved: false,
  recordAttendance: false,
  recordFacilitator: false,
  recordLessons: false,
  recordMemberJoined: false,
  recordMemberLeft: false,
  recordMemberReturned: false,
  recordMissedReminder: false,
  recordMove: false,
  recordOpened: false,
  recordPersonExported: false,
  recordQuestions: false,
  recordRestored: false,
  recordSessionEnd: false,
  recordSummary: false,
  recordTakeawayEdit: false,
  recordUnknownSend: false,
  setReminders: false,
  stopAskingWhenDue: false,
  stopIdeas: false,
};

/** Whether Guildhall keeps quiet about what it is told to do. */
export const keepsQuiet = (quiet: Quiet | null, command: SystemCommunityCommand["type"]): boolean =>
  quiet !== null && TURNS_TO_PEOPLE[command];

type Command = MemberCommunityCommand["type"];

/** What asks something of everybody, which waits until the community goes on (SPEC LIFE-5). */
const ASKS_EVERYBODY: ReadonlySet<Command> = new Set<Command>([
  "askAboutPurpose",
  "askForObjections",
  "askForTopics",
  "inviteOthers",
  "lookHonestly",
  "openBacklogVote",
  "openCollection",
  "openPoll",
  "openScale",
  "proposeClosing",
  "startRenewal",
  "startWorkshop",
  "voteAgain",
  "voteOnLogistics",
]);

/** What begins something, or prepares it, and has no place any more once a community closes (SPEC LIFE-10). */
const BEGINS: ReadonlySet<Command> = new Set<Command>([
  ...ASKS_EVERYBODY,
  "acceptPlan",
  "addSession",
  "begin",
  "offerMove",
  "offerToBeBuddy",
  "offerTopic",
  "pauseCommunity",
  "planItem",
  "planParked",
  "planTopic",
  "proposePlan",
  "reopenSession",
  "reuseLastAgenda",
  "setRhythm",
  "takeDraft",
]);

const REFUSED: Readonly<Record<Quiet, { readonly what: ReadonlySet<Command>; readonly why: Rejection }>> = {
  paused: { what: ASKS_EVERYBODY, why: { code: "communityPaused" } },
  closing: { what: BEGINS, why: { code: "communityClosing" } },
};

/** Why a member may not give a command while the community is quiet; null if they may. */
export const refusalWhileQuiet = (quiet: Quiet | null, command: Command): Rejection | null =>
  quiet !== null && REFUSED[quiet].what.has(command) ? REFUSED[quiet].why : null;
