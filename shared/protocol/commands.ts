import { z } from "zod";
import { ITEM_KINDS, type ItemDraft } from "../domain/agenda.ts";
import { TOPIC_KINDS, type TopicDetails } from "../domain/community/topics/part.ts";
import type { Frame } from "../domain/community/planner/part.ts";
import type { CardSubject } from "../domain/community/cards/part.ts";
import { REMINDER_KINDS } from "../domain/community/reminders/part.ts";
import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import type {
  CollectionId,
  EntryId,
  ItemId,
  OptionId,
  PollId,
  RunId,
  ScaleId,
  SessionId,
  TakeawayId,
} from "../domain/kernel/ids.ts";
import { LOGISTICS_ELEMENTS } from "../domain/community/logistics/part.ts";
import type { Ballot } from "../domain/community/polls/part.ts";
import { TENURE_MARKS } from "../domain/community/tenure/part.ts";
import { SIGNS } from "../domain/community/health/part.ts";
import { HELPED } from "../domain/community/helped/part.ts";
import { WORTHS } from "../domain/community/worth/part.ts";
import type { DraftRule } from "../domain/community/workshop/part.ts";
import type { MemberSessionCommand } from "../domain/session/commands.ts";
import type { Settings } from "../domain/settings.ts";
import { choice } from "./choice.ts";
import { commandSchema } from "./command-schema.ts";
import { idSchema as id } from "./ids.ts";
import { memberRefSchema as member } from "./member-refs.ts";

// Generous: the deciders enforce the product's limits and say what is wrong; this one only keeps out floods.
const text = z.string().max(5_000);
const item = id<ItemId>();
const run = id<RunId>();
export const sessionIdSchema = id<SessionId>();
const session = sessionIdSchema;
const minutes = z.number().finite();
const position = z.number().int().min(0).max(10_000);

const title = text.nullable();
const draft = z.strictObject({
  title,
  kind: z.enum(ITEM_KINDS),
  presenter: z.nullable(member),
  minutes,
}) satisfies z.ZodType<ItemDraft>;

const draftChanges = z.strictObject({
  title: title.exactOptional(),
  kind: z.enum(ITEM_KINDS).exactOptional(),
  presenter: z.nullable(member).exactOptional(),
  minutes: minutes.exactOptional(),
}) satisfies z.ZodType<Partial<ItemDraft>>;

const settingsChanges = z.strictObject({
  elmoShare: z.number().finite().exactOptional(),
  elmoAtLeast: z.number().finite().exactOptional(),
  elmoNames: z.boolean().exactOptional(),
  itemMinutes: minutes.exactOptional(),
}) satisfies z.ZodType<Partial<Settings>>;

const collection = id<CollectionId>();
const entry = id<EntryId>();
const poll = id<PollId>();
const scale = id<ScaleId>();
const count = z.number().int().min(0).max(10_000);
const instant = z.number().int().min(0);
/** where something is shown, and until when it is open */
const opening = { closesAt: instant.nullable(), inChat: z.boolean() };
const secrecy = z.enum(["hidden", "open"]);
const element = z.enum(LOGISTICS_ELEMENTS);

const topicDetails = z.strictObject({
  why: text,
  kind: z.enum(TOPIC_KINDS),
  minutes,
}) satisfies z.ZodType<TopicDetails>;

const cardSubject: z.ZodType<CardSubject> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("collection"), collection }),
  z.strictObject({ kind: z.literal("poll"), poll }),
  z.strictObject({ kind: z.literal("contract"), version: count }),
  z.strictObject({ kind: z.literal("topics") }),
  z.strictObject({ kind: z.literal("scale"), scale }),
]);

const ballot: z.ZodType<Ballot> = z
  .record(id<OptionId>(), count)
  .refine((votes) => Object.keys(votes).length <= 1_000);

const timedStep = z.enum(["bad", "good", "vote"]);

const draftRule: z.ZodType<DraftRule> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("these"), options: z.array(id<OptionId>()).max(200) }),
  z.strictObject({ kind: z.literal("top"), count }),
  z.strictObject({ kind: z.literal("atLeast"), votes: count }),
]);

const frame = z.strictObject({ title, minutes }) satisfies z.ZodType<Frame>;

const takeaway = id<TakeawayId>();

/** The schema of commands that a person may give to a community. */
export const communityCommand = commandSchema<MemberCommunityCommand>({
  openCollection: { prompt: text, anonymous: z.boolean(), perMember: count.nullable(), ...opening },
  addEntry: { collection, text, twin: z.nullable(entry) },
  editEntry: { collection, entry, text },
  removeEntry: { collection, entry },
  hideEntry: { collection, entry },
  showEntry: { collection, entry },
  mergeEntries: { collection, into: entry, from: entry, text: text.nullable() },
  undoMerge: { collection, entry },
  moveCollectionClosing: { collection, closesAt: instant.nullable() },
  cancelCollection: { collection },
  closeCollection: { collection },
  showInChat: { subject: cardSubject },
  openPoll: {
    question: text,
    options: z.array(text).max(200),
    budget: count.nullable(),
    cap: count,
    secrecy,
    membersAdd: z.boolean(),
    ...opening,
  },
  castBallot: { poll, ballot, reason: z.strictObject({ text, named: z.boolean() }).exactOptional() },
  setOptionVotes: { poll, option: id<OptionId>(), votes: count },
  addOption: { poll, text },
  closePoll: { poll, anyway: z.boolean().exactOptional() },
  setQuorum: { share: z.number().finite(), atLeast: z.number().finite() },
  movePollClosing: { group: poll, closesAt: instant.nullable() },
  cancelPoll: { group: poll },
  startWorkshop: {
    mode: z.enum(["live", "chat"]),
    minutes: z.strictObject({ bad: minutes, good: minutes, vote: minutes }),
    vote: z.strictObject({ budget: count.nullable(), cap: count, secrecy }),
  },
  nextStep: { from: timedStep, anyway: z.boolean().exactOptional() },
  extendStep: { step: timedStep, minutes },
  draftPrinciples: { by: draftRule },
  addPrinciple: { text },
  editPrinciple: { principle: entry, text },
  wordPrinciple: { principle: entry, text: text.nullable() },
  removePrinciple: { principle: entry },
  movePrinciple: { principle: entry, to: position },
  askForObjections: {},
  adoptContract: {
    elmo: z.strictObject({ elmoShare: z.number().finite(), elmoAtLeast: z.number().finite() }).nullable(),
  },
  abandonWorkshop: { from: z.enum(["bad", "good", "vote", "adopting"]) },
  signContract: { version: count },
  lookHonestly: { ...opening },
  noteFirstStep: { look: poll, principle: entry, text },
  onlyFollow: {},
  takePart: {},
  dismissIntroduction: {},
  editChoices: { element, choices: z.array(choice).max(100) },
  setReviewDays: { days: count },
  voteOnLogistics: { elements: z.array(element).max(10), ...opening },
  voteAgain: { element, ...opening },
  inviteOthers: {},
  setRhythm: { timeZone: z.string().max(64), at: instant },
  offerTopic: { title: text, details: topicDetails.nullable() },
  editTopic: { topic: entry, title: text, details: topicDetails.nullable() },
  withdrawTopic: { topic: entry },
  hideTopic: { topic: entry },
  showTopic: { topic: entry },
  mergeTopics: { into: entry, from: entry, title: text.nullable() },
  undoTopicMerge: { topic: entry },
  askForTopics: { ...opening },
  moveAskingClosing: { closesAt: instant.nullable() },
  stopAsking: {},
  openBacklogVote: { budget: count, cap: count, ...opening },
  setUnavailableDates: { dates: z.array(z.string().max(10)).max(1_000) },
  proposePlan: {
    sessions: count,
    dates: z.array(instant).max(100).nullable(),
    opening: frame.nullable(),
    closing: frame.nullable(),
  },
  movePlannedTopic: { topic: entry, session: count.nullable(), to: position },
  framePlan: { opening: frame.nullable(), closing: frame.nullable() },
  takeDraft: { session, topics: z.array(entry).max(50) },
  acceptPlan: {},
  discardPlan: {},
  planTopic: { topic: entry },
  setCalendarDetails: { details: z.boolean() },
  exportCommunity: {},
  showSponsorPage: {},
  exportSponsorPage: {},
  offerMove: {},
  eraseMe: {},
  joinRota: {},
  leaveRota: {},
  setAway: { from: instant, to: instant },
  endAway: {},
  confirmTurn: { turn: count },
  declineTurn: { turn: count },
  takeTurn: { turn: count },
  switchReminders: { what: z.enum(REMINDER_KINDS), on: z.boolean() },
  beMentioned: { on: z.boolean() },
  pauseCommunity: { until: instant.nullable(), reason: text },
  goOn: {},
  proposeClosing: { ...opening },
  keepOpen: {},
  startRenewal: {},
  endRenewal: {},
  askAboutPurpose: { ...opening },
  turnPrompterOff: {},
  offerToBeBuddy: { on: z.boolean() },
  answerBuddy: { pair: count, yes: z.boolean() },
  endBuddies: { pair: count },
  offerSwap: { turn: count, with: count },
  acceptSwap: { swap: count },
  dropSwap: { swap: count },
  arrangeSwap: { turn: count, with: count },
  nameGuest: { turn: count, name: z.nullable(text) },
  orderTurns: { members: z.array(member).max(20) },
  undoTurns: { change: count },
  takeOnFacilitation: { session },
  declineFacilitation: { session },
  openScale: { ...opening },
  placeOnScale: { scale, said: z.enum([...TENURE_MARKS, "unsaid"]) },
  leaveScale: { scale },
  closeScale: { scale },
  moveScaleClosing: { scale, closesAt: instant.nullable() },
  cancelScale: { scale },
  checkIn: { session, here: z.boolean() },
  answerWorth: { session, worth: z.literal(WORTHS) },
  switchWorth: { on: z.boolean() },
  writeStory: { takeaway, text },
  releaseStory: { takeaway },
  withdrawStory: { takeaway },
  releaseStoryToSponsors: { takeaway },
  withdrawStoryFromSponsors: { takeaway },
  sayHelped: { takeaway, helped: z.enum(HELPED) },

  dismissSign: { sign: z.enum(SIGNS), since: z.number().int().min(1).max(1_000_000), on: z.boolean() },
  recordOutcome: { topic: entry, text },
  completeAction: { action: takeaway },
  setActionDue: { action: takeaway, due: session },
  dropAction: { action: takeaway },
  reopenAction: { action: takeaway },
  takeOnAction: { action: takeaway },
  assignAction: { action: takeaway, to: member },
  changeHelp: { was: text.nullable(), text: text.nullable() },
  answerQuestion: { question: takeaway, text },
  removeAnswer: { question: takeaway },
  removeQuestion: { question: takeaway },
  found: { name: text, purpose: text.exactOptional() },
  changeSettings: {
    name: text.exactOptional(),
    purpose: text.exactOptional(),
    settings: settingsChanges.exactOptional(),
  },
  planItem: { session, item: draft },
  editPlannedItem: { session, item, changes: draftChanges },
  removePlannedItem: { session, item },
  movePlannedItem: { session, item, to: position },
  reuseLastAgenda: { session },
  addSession: { at: instant },
  moveSession: { session, at: instant },
  cancelSession: { session },
  markInOutlook: { change: count },
  planParked: { item },
  withdrawParked: { item },
  begin: { session: z.nullable(session) },
  reopenSession: {},
  nameOrganiser: { member },
  stepDownAsOrganiser: {},
  claimOrganiser: {},
  resendMessage: { id: z.string().max(200) },
  dismissMessage: { id: z.string().max(200) },
});

const answer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("moveOn") }),
  z.strictObject({ kind: z.literal("park") }),
  z.strictObject({ kind: z.literal("continue") }),
]);

/** The schema of commands that a person may give to a session. */
export const sessionCommand = commandSchema<MemberSessionCommand>({
  pause: { run },
  resume: { run },
  adjustMinutes: { item, by: minutes },
  next: { run: z.nullable(run) },
  previous: { run: z.nullable(run) },
  moveItem: { item, to: position },
  addItem: { item: draft },
  removeItem: { item },
  finish: {},
  raiseElmo: { run: z.nullable(run) },
  takeBackElmo: { run },
  keepGoing: { run: z.nullable(run) },
  takeBackKeepGoing: { run },
  answerCall: { run, answer },
  addTakeaway: {
    ...{ text, kind: z.enum(["learned", "action", "question"]), owner: z.nullable(member) },
    due: z.exactOptional(session),
  },
  editTakeaway: { takeaway, text },
  removeTakeaway: { takeaway },
  takeOver: {},
  handOver: { to: member },
  correctHeadCount: { count: z.number().finite().nullable() },
});
