import fc from "fast-check";
import { isTitled } from "@guildhall/shared/domain/agenda";
import type { CommunityCommand, SystemCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import {
  collectionId,
  communityId,
  itemId,
  type MemberRef,
  pollId,
  scaleId,
  sessionId,
  takeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { buddiesIn } from "@guildhall/shared/domain/community/buddies/part";
import { communityCommand } from "@guildhall/shared/protocol/commands";
import {
  GUILD_ID,
  NOTHING_COUNTED,
  plannedItem,
  PRIYA,
  SESSION,
  START,
} from "@guildhall/shared/testing/decider-samples";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Collection } from "@guildhall/shared/domain/community/collections/part";
import type { Scale } from "@guildhall/shared/domain/community/tenure/part";
import type { Poll } from "@guildhall/shared/domain/community/polls/part";
import type { Drawn } from "../../support/random-commands/from-schema.ts";
import { inCommunity } from "../../support/random-commands/in-community.ts";
import { fromPeople, PEOPLE, turn, type Turn, turns } from "./turns.ts";
import type { Kind, Step } from "./walk.ts";

export type CommunityStep = Step<CommunityState, CommunityCommand, CommunityEvent>;

/** Weights of commands that lead on or end something; all others have weight two. */
const WEIGHTS = {
  ...{ openCollection: 5, addEntry: 36, hideEntry: 3, mergeEntries: 28, undoMerge: 28, castBallot: 16 },
  ...{
    offerTopic: 16,
    mergeTopics: 8,
    undoTopicMerge: 12,
    setOptionVotes: 6,
    nextStep: 28,
    startWorkshop: 10,
  },
  ...{
    draftPrinciples: 10,
    addPrinciple: 8,
    askForObjections: 10,
    lookHonestly: 5,
    adoptContract: 20,
    signContract: 16,
    voteOnLogistics: 14,
  },
  ...{ closePoll: 14, openBacklogVote: 4, proposePlan: 8, acceptPlan: 6, movePlannedTopic: 4, planTopic: 8 },
  ...{
    planItem: 8,
    begin: 8,
    setRhythm: 4,
    addSession: 6,
    moveSession: 6,
    cancelSession: 4,
    recordOutcome: 4,
    planParked: 6,
    withdrawParked: 4,
  },
  ...{ inviteOthers: 16, editChoices: 20, cancelPoll: 1, cancelCollection: 1, discardPlan: 1 },
  ...{ completeAction: 8, reopenAction: 14, takeOnAction: 6, editEntry: 5, removeEntry: 4, addOption: 6 },
  ...{ answerQuestion: 10, removeAnswer: 3, removeQuestion: 2 },
  ...{ joinRota: 24, leaveRota: 3, declineTurn: 8, confirmTurn: 4, takeTurn: 6, setAway: 4 },
  ...{
    switchReminders: 3,
    beMentioned: 3,
    answerWorth: 6,
    sayHelped: 16,
    writeStory: 16,
    releaseStory: 10,
    withdrawStory: 2,
    releaseStoryToSponsors: 6,
    switchWorth: 1,
    dismissSign: 1,
  },
  offerMove: 4,
  ...{ openScale: 8, placeOnScale: 16, leaveScale: 3, closeScale: 5, moveScaleClosing: 3, cancelScale: 1 },
  ...{ eraseMe: 1, stepDownAsOrganiser: 1, closeCollection: 1, abandonWorkshop: 1 },
  // A quiet community does little, so there are few pauses, and they end soon.
  ...{ pauseCommunity: 1, goOn: 4, proposeClosing: 1, keepOpen: 1 },
  ...{ startRenewal: 2, endRenewal: 1, askAboutPurpose: 2 },
};

type Numbers = readonly [number, number];
/** Guildhall's own commands to a community in its current state. */
type Said = (state: FoundedCommunity, numbers: Numbers) => SystemCommunityCommand;

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** The compiler reports missing ones. */
const FROM_GUILDHALL: Readonly<Record<SystemCommunityCommand["type"], Said>> = {
  recordRestored: () => ({ type: "recordRestored", backedUpAt: START }),
  recordSessionEnd: ({ running, lastAgenda }, [a, b]) => {
    const session = a % 9 === 0 ? sessionId("other") : (running?.id ?? sessionId(SESSION));
    const part = (number: number) =>
      lastAgenda.filter(isTitled).filter((_, index) => index % 3 === number % 3);
    return {
      type: "recordSessionEnd",
      ...NOTHING_COUNTED,
      led: nth([...PEOPLE, null], a) ?? null,
      session,
      at: START,
      by: b % 2 === 0 ? "person" : "itself",
      parked: a % 4 === 1 ? [plannedItem(`${session}-${b}`)] : part(a),
      done: b % 5 === 0 ? [] : part(a + 1).map(({ id }) => id),
      actions: [a, a + 1, a + 2].map((n) => ({
        id: takeawayId(`${session}-${n % 7}`),
        text: `Write up ${n} of ${session}`,
        owner: nth([...PEOPLE, null], n) ?? null,
      })),
      somethingDone: a % 2 === 0,
    };
  },
  recordQuestions: ({ last, running }, [a, b]) => ({
    type: "recordQuestions",
    session: (a % 5 === 0 ? running?.id : last?.id) ?? sessionId(SESSION),
    number: last?.number ?? 1,
    questions: [a, a + 1].map((n) => ({
      ...{ id: takeawayId(`asked-${b % 9}-${n % 7}`), text: `Why ${n}?` },
      author: nth(PEOPLE, n) ?? PRIYA,
    })),
  }),
  recordActionsDue: ({ last, actions, upcoming }, [a, b]) => ({
    type: "recordActionsDue",
    session: last?.id ?? sessionId(SESSION),
    due: [
      {
        action: nth(actions, a)?.id ?? takeawayId("gone"),
        in: nth(upcoming, b)?.id ?? sessionId("other"),
      },
    ],
  }),
  recordFacilitator: ({ running }, [a]) => ({
    type: "recordFacilitator",
    session: running?.id ?? sessionId(SESSION),
    facilitator: nth(PEOPLE, a) as MemberRef,
  }),
  recordTakeawayEdit: ({ last, actions }, [a]) => ({
    type: "recordTakeawayEdit",
    session: a % 5 === 0 ? sessionId("other") : (last?.id ?? sessionId(SESSION)),
    takeaway: nth(actions, a)?.id ?? takeawayId("gone"),
    text: `Write up ${a} at last`,
  }),
  agreeToMove: ({ moves: { offer } }, [a]) => ({
    type: "agreeToMove",
    offer: offer?.number ?? 0,
    by: nth(PEOPLE, a) as MemberRef,
    from: { tenant: "tenant", id: "here" },
    to: { tenant: "tenant", id: "there" },
    instead: communityId("another"),
  }),
  recordMove: () => ({ type: "recordMove", instead: communityId("another") }),
  abandonMove: () => ({ type: "abandonMove", instead: communityId("another") }),
  giveWay: () => ({ type: "giveWay", to: communityId("another") }),
  recordAppRemoved: (_, [a]) => ({ type: "recordAppRemoved", at: START + a, keepFor: DAY }),
  recordAppAdded: (_, [a]) => ({ type: "recordAppAdded", at: START + a }),
  announceErasure: (_, [a]) => ({ type: "announceErasure", keepFor: a * DAY }),
  recordOpened: () => ({ type: "recordOpened" }),
  keepWallTimes: (_state, [a]) => ({ type: "keepWallTimes", rules: `202${a % 8}a` }),
  recordAttendance: ({ pastSessions, underWay }, [a, b]) => ({
    type: "recordAttendance",
    session: (a % 3 === 0 ? underWay?.id : pastSessions.at(-1 - (a % 2))?.id) ?? sessionId(SESSION),
    slots: Object.fromEntries(PEOPLE.slice(0, b % 4).map((ref, index) => [ref, [0, a % 5, index]])),
  }),
  forgetAttendance: ({ pastSessions }, [a]) => ({
    type: "forgetAttendance",
    session: nth(pastSessions, a)?.id ?? sessionId(SESSION),
  }),
  collectIdeas: ({ running, backlog }, [a]) => ({
    type: "collectIdeas",
    session: running?.id ?? sessionId(SESSION),
    item: itemId(nth(backlog.topics, a)?.id ?? "gone"),
  }),
  stopIdeas: ({ running, backlog }, [a]) => ({
    type: "stopIdeas",
    session: running?.id ?? sessionId(SESSION),
    item: itemId(nth(backlog.topics, a)?.id ?? "gone"),
  }),
  closeCollectionWhenDue: ({ collections }, [a]) => {
    const one = nth(collections.filter(mayBeDue), a);
    return {
      type: "closeCollectionWhenDue",
      collection: one?.id ?? collectionId("gone"),
      closesAt: closingTimeOf(one),
    };
  },
  stopAskingWhenDue: ({ backlog: { asking } }) => ({
    type: "stopAskingWhenDue",
    closesAt: asking?.closesAt ?? 0,
  }),
  closePollWhenDue: ({ polls }, [a]) => {
    const one = nth(polls.filter(mayBeDue), a);
    return { type: "closePollWhenDue", poll: one?.id ?? pollId("gone"), closesAt: closingTimeOf(one) };
  },
  closeScaleWhenDue: ({ scale }) => ({
    type: "closeScaleWhenDue",
    scale: scale?.id ?? scaleId("gone"),
    closesAt: closingTimeOf(scale ?? undefined),
  }),
  nextStepWhenDue: ({ workshop }) =>
    workshop === null || workshop.step === "adopting"
      ? { type: "nextStepWhenDue", step: "bad", stepEndsAt: 0 }
      : { type: "nextStepWhenDue", step: workshop.step, stepEndsAt: workshop.stepEndsAt },
  reviewDecision: ({ logistics }, [a, b]) => {
    const decided = LOGISTICS_ELEMENTS.filter((element) => logistics.decisions[element].length > 0);
    const element = nth(decided, a) ?? "duration";
    return {
      type: "reviewDecision",
      element,
      version: logistics.decisions[element].length - (b % 9 === 0 ? 1 : 0),
    };
  },
  askNextPresentWhenDue: (state, [a]) => {
    const asked = PEOPLE.flatMap((ref) => myCommunity(state, ref).facilitation ?? []);
    const { session, until } = nth(asked, a) ?? { session: sessionId(SESSION), until: 0 };
    return { type: "askNextPresentWhenDue", session, until };
  },
  askNextWhenDue: (state, [a]) => {
    const asked = PEOPLE.flatMap((ref) => myCommunity(state, ref).turns.asked);
    return { type: "askNextWhenDue", turn: a, until: 0, ...nth(asked, a) };
  },
  askWorthWhenDue: ({ pastSessions }, [a]) => {
    const { id, endedAt } = nth(pastSessions, a) ?? { id: sessionId(SESSION), endedAt: START };
    return { type: "askWorthWhenDue", session: id, endedAt };
  },
  recordLessons: ({ pastSessions, running }, [a, b]) => {
    const { id, number, endedAt } = nth(pastSessions, a) ?? {
      id: sessionId(SESSION),
      number: 1,
      endedAt: START,
    };
    return {
      ...{ type: "recordLessons", session: a % 5 === 0 ? (running?.id ?? id) : id, number, at: endedAt },
      lessons: [b, b + 1].map((n) => ({ id: takeawayId(`lesson-${n % 9}`), text: `Ask earlier ${n}` })),
    };
  },
  askHelpedWhenDue: ({ helped: { waiting } }, [a]) => {
    const { session, endedAt } = nth(waiting, a) ?? { session: sessionId(SESSION), endedAt: START };
    return { type: "askHelpedWhenDue", session, endedAt };
  },
  endHelpedWhenDue: ({ helped: { question } }) => ({
    type: "endHelpedWhenDue",
    session: question?.session ?? sessionId(SESSION),
  }),
  forgetHelpedWhenDue: ({ helped: { pools } }) => ({ type: "forgetHelpedWhenDue", pool: pools }),
  forgetStoriesWhenDue: ({ stories: { open } }, [a]) => ({
    type: "forgetStoriesWhenDue",
    session: nth(open, a)?.session ?? sessionId(SESSION),
  }),
  endWorthWhenDue: ({ worth: { question } }) => ({
    type: "endWorthWhenDue",
    session: question?.session ?? sessionId(SESSION),
  }),
  forgetWorthWhenDue: ({ worth: { pools } }) => ({ type: "forgetWorthWhenDue", pool: pools }),
  askNextBuddyWhenDue: (state, [a]) => {
    const [pair] = buddiesIn(state).pairs;
    return { type: "askNextBuddyWhenDue", pair: pair?.number ?? a, until: pair?.now?.until ?? START };
  },
  remindWhenDue: ({ reminders: { ahead } }, [a]) => ({
    type: "remindWhenDue",
    due: nth(ahead, a)?.due ?? START,
  }),
  recordMissedReminder: ({ reminders: { due } }, [a]) => {
    const { what = "everybody", session = sessionId(SESSION), at = START } = nth(due, a) ?? {};
    return { type: "recordMissedReminder", what, session, at };
  },
  goOnWhenDue: ({ life: { pause } }) => ({ type: "goOnWhenDue", until: pause?.until ?? 1 }),
  recordSummary: ({ life: { closing } }, [a]) => ({
    type: "recordSummary",
    closing: closing?.number ?? 1,
    summary: {
      ...{ from: START, sessions: a, minutes: 60 * a, topics: a, learned: a, used: a, actionsDone: a },
      ...{ presented: 2, presenters: PEOPLE.slice(0, 2), led: 1, facilitators: PEOPLE.slice(0, 1) },
    },
  }),
  setReminders: () => ({ type: "setReminders" }),
  recordMemberLeft: (_, [a]) => ({ type: "recordMemberLeft", member: nth(PEOPLE, a) as MemberRef }),
  recordMemberJoined: (_, [a]) => ({ type: "recordMemberJoined", member: nth(PEOPLE, a) as MemberRef }),
  recordMemberReturned: (_, [a]) => ({ type: "recordMemberReturned", member: nth(PEOPLE, a) as MemberRef }),
  eraseMember: (_, [a]) => ({ type: "eraseMember", member: nth(PEOPLE, a) as MemberRef }),
  recordPersonExported: (_, [a]) => ({ type: "recordPersonExported", member: nth(PEOPLE, a) as MemberRef }),
  recordUnknownSend: (_, [a]) => ({
    type: "recordUnknownSend",
    id: `send-${a % 3}`,
    message: { kind: "recap", session: SESSION },
  }),
};

const mayBeDue = (one: Collection | Poll): boolean => !isOpen(one) || one.progress.closesAt !== null;

/** Once it is closed it has no closing time any more: its due row is late. */
const closingTimeOf = (one: Pick<Collection | Poll | Scale, "progress"> | undefined): number =>
  one?.progress.phase === "open" ? (one.progress.closesAt ?? 0) : 0;

const NOT_FOUNDED: CommunityCommand = { type: "recordMemberLeft", member: PEOPLE[1] as MemberRef };

/** What stops everything that people are in the middle of comes rarely, so that some of it comes to its end. */
const STOPS: readonly string[] = ["recordRestored", "giveWay"];
/** What needs several of Guildhall's own commands, one after the other, to come to anything. */
const BEGINS: readonly string[] = [
  "recordSessionEnd",
  "recordAttendance",
  "recordLessons",
  "askHelpedWhenDue",
];
const timesSaid = (type: string): number => (STOPS.includes(type) ? 1 : BEGINS.includes(type) ? 24 : 6);
const SAID_AS_OFTEN = Object.entries(FROM_GUILDHALL).flatMap(([type, say]) =>
  Array.from({ length: timesSaid(type) }, () => say),
);

const fromGuildhall: fc.Arbitrary<Drawn<CommunityCommand>> = fc
  .tuple(fc.constantFrom(...SAID_AS_OFTEN), fc.nat(30), fc.nat(30))
  .map(([say, a, b]) => ({ values: { state } }) => {
    const [now] = state as readonly CommunityState[];
    return now?.status === "founded" ? say(now, [a, b]) : NOT_FOUNDED;
  });

export const community: Kind<CommunityState, CommunityCommand, CommunityEvent> = {
  decider: communityDecider,
  self: GUILD_ID,
  isSystem: ({ type }) => Object.hasOwn(FROM_GUILDHALL, type),
  view: viewCommunity,
  fitting: (state, about, now) => ({
    ...inCommunity(viewCommunity(state), { now, about, people: PEOPLE }),
    state: [state],
  }),
};

const asked: fc.Arbitrary<Turn<CommunityCommand>> = fc.oneof(
  { weight: 9, arbitrary: turn(fromPeople<CommunityCommand>(communityCommand, WEIGHTS)) },
  { weight: 2, arbitrary: turn(fromGuildhall) },
);

/** Now and then a day passes, after which much is due. */
const askedLater: fc.Arbitrary<Turn<CommunityCommand>> = fc
  .tuple(asked, fc.nat(30))
  .map(([one, passes]) => (passes === 0 ? { ...one, after: DAY } : one));

/** Priya founds it; occasionally it is not founded at first. */
const founding: fc.Arbitrary<Turn<CommunityCommand>> = fc.oneof(
  { weight: 1, arbitrary: asked },
  {
    weight: 19,
    arbitrary: turn(fc.constant((): CommunityCommand => ({ type: "found", name: "Frontend Guild" }))).map(
      (one) => ({ ...one, ref: PEOPLE[0] as MemberRef }),
    ),
  },
);

/** A community that is founded and then gets arbitrary commands from anybody. */
export const communityTurns: fc.Arbitrary<readonly Turn<CommunityCommand>[]> = turns(
  founding,
  askedLater,
  200,
);
