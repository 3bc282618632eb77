import type { Frequency } from "../domain/kernel/calendar/frequency.ts";
import { z } from "zod";
import { ITEM_KINDS, type ItemDraft } from "../domain/agenda.ts";
import { TOPIC_KINDS, type TopicDetails } from "../domain/community/topics/part.ts";
import type { Frame } from "../domain/community/planner/part.ts";
import type { CardSubject } from "../domain/community/cards/part.ts";
import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import type {
  CollectionId,
  EntryId,
  ItemId,
  OptionId,
  PollId,
  RunId,
  SessionId,
  TakeawayId,
} from "../domain/kernel/ids.ts";
import { type Choice, LOGISTICS_ELEMENTS } from "../domain/community/logistics/part.ts";
import type { Ballot } from "../domain/community/polls/part.ts";
import type { DraftRule } from "../domain/community/workshop/part.ts";
import type { MemberSessionCommand } from "../domain/session/commands.ts";
import type { Settings } from "../domain/settings.ts";
import { idSchema as id } from "./ids.ts";
import { memberRefSchema as member } from "./member-refs.ts";

// Generous: the deciders hold the product's limits and say what is wrong in words; this one keeps floods out.
const text = z.string().max(5_000);
const item = id<ItemId>();
const run = id<RunId>();
export const sessionIdSchema = id<SessionId>();
const session = sessionIdSchema;
const minutes = z.number().finite();
const position = z.number().int().min(0).max(10_000);

const draft = z.strictObject({
  title: text,
  kind: z.enum(ITEM_KINDS),
  presenter: member.nullable(),
  minutes,
}) satisfies z.ZodType<ItemDraft>;

const draftChanges = z.strictObject({
  title: text.exactOptional(),
  kind: z.enum(ITEM_KINDS).exactOptional(),
  presenter: member.nullable().exactOptional(),
  minutes: minutes.exactOptional(),
}) satisfies z.ZodType<Partial<ItemDraft>>;

const settingsChanges = z.strictObject({
  elmoShare: z.number().finite().exactOptional(),
  elmoAtLeast: z.number().finite().exactOptional(),
  elmoNames: z.boolean().exactOptional(),
  itemMinutes: minutes.exactOptional(),
}) satisfies z.ZodType<Partial<Settings>>;

const type = <T extends string>(name: T) => z.literal(name);
const collection = id<CollectionId>();
const entry = id<EntryId>();
const poll = id<PollId>();
const count = z.number().int().min(0).max(10_000);
const instant = z.number().int().min(0);
/** where and until when something is open */
const opening = { closesAt: instant.nullable(), inChat: z.boolean() };
const secrecy = z.enum(["hidden", "open"]);
const element = z.enum(LOGISTICS_ELEMENTS);

const topicDetails = z.strictObject({
  why: text,
  kind: z.enum(TOPIC_KINDS),
  minutes,
}) satisfies z.ZodType<TopicDetails>;

const cardSubject: z.ZodType<CardSubject> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: type("collection"), collection }),
  z.strictObject({ kind: type("poll"), poll }),
  z.strictObject({ kind: type("contract"), version: count }),
  z.strictObject({ kind: type("topics") }),
]);

const frequency: z.ZodType<Frequency> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: type("weeks"), every: count }),
  z.strictObject({
    kind: type("monthly"),
    nth: z.literal([1, 2, 3, 4, 5]),
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  }),
  z.strictObject({ kind: type("own"), text }),
]);

const choice: z.ZodType<Choice> = z.discriminatedUnion("element", [
  z.strictObject({ element: type("frequency"), frequency }),
  z.strictObject({ element: type("duration"), minutes }),
  z.strictObject({ element: type("participants"), text }),
]);

const ballot: z.ZodType<Ballot> = z
  .record(id<OptionId>(), count)
  .refine((votes) => Object.keys(votes).length <= 1_000);

const timedStep = z.enum(["bad", "good", "vote"]);

const draftRule: z.ZodType<DraftRule> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: type("top"), count }),
  z.strictObject({ kind: type("atLeast"), votes: count }),
]);

const frame = z.strictObject({ title: text, minutes }) satisfies z.ZodType<Frame>;

/** What members, and who runs the activities, may ask: see the commands of each concept in `domain/`. */
const activityCommands = [
  z.strictObject({
    type: type("openCollection"),
    prompt: text,
    anonymous: z.boolean(),
    perMember: count.nullable(),
    ...opening,
  }),
  z.strictObject({
    type: type("addEntry"),
    collection,
    text,
    twin: entry.nullable(),
  }),
  z.strictObject({
    type: type("editEntry"),
    collection,
    entry,
    text,
  }),
  z.strictObject({ type: type("removeEntry"), collection, entry }),
  z.strictObject({ type: type("hideEntry"), collection, entry }),
  z.strictObject({ type: type("showEntry"), collection, entry }),
  z.strictObject({
    type: type("mergeEntries"),
    collection,
    into: entry,
    from: entry,
    text: text.nullable(),
  }),
  z.strictObject({ type: type("undoMerge"), collection, entry }),
  z.strictObject({ type: type("moveCollectionClosing"), collection, closesAt: instant.nullable() }),
  z.strictObject({ type: type("cancelCollection"), collection }),
  z.strictObject({ type: type("closeCollection"), collection }),
  z.strictObject({ type: type("showInChat"), subject: cardSubject }),
  z.strictObject({
    type: type("openPoll"),
    question: text,
    options: z.array(text).max(200),
    budget: count.nullable(),
    cap: count,
    secrecy,
    membersAdd: z.boolean(),
    ...opening,
  }),
  z.strictObject({ type: type("castBallot"), poll, ballot }),
  z.strictObject({ type: type("setOptionVotes"), poll, option: id<OptionId>(), votes: count }),
  z.strictObject({ type: type("addOption"), poll, text }),
  z.strictObject({ type: type("closePoll"), poll }),
  z.strictObject({ type: type("movePollClosing"), group: poll, closesAt: instant.nullable() }),
  z.strictObject({ type: type("cancelPoll"), group: poll }),
  z.strictObject({
    type: type("startWorkshop"),
    mode: z.enum(["live", "chat"]),
    minutes: z.strictObject({ bad: minutes, good: minutes, vote: minutes }),
    vote: z.strictObject({ budget: count.nullable(), cap: count, secrecy }),
  }),
  z.strictObject({ type: type("nextStep"), from: timedStep }),
  z.strictObject({ type: type("extendStep"), step: timedStep, minutes }),
  z.strictObject({ type: type("draftPrinciples"), by: draftRule }),
  z.strictObject({ type: type("addPrinciple"), text }),
  z.strictObject({ type: type("editPrinciple"), principle: entry, text }),
  z.strictObject({ type: type("removePrinciple"), principle: entry }),
  z.strictObject({ type: type("movePrinciple"), principle: entry, to: position }),
  z.strictObject({
    type: type("adoptContract"),
    elmo: z.strictObject({ elmoShare: z.number().finite(), elmoAtLeast: z.number().finite() }).nullable(),
  }),
  z.strictObject({
    type: type("abandonWorkshop"),
    from: z.enum(["bad", "good", "vote", "adopting"]),
  }),
  z.strictObject({ type: type("signContract"), version: count }),
  z.strictObject({ type: type("editChoices"), element, choices: z.array(choice).max(100) }),
  z.strictObject({ type: type("setReviewDays"), days: count }),
  z.strictObject({ type: type("voteOnLogistics"), elements: z.array(element).max(10), ...opening }),
  z.strictObject({ type: type("voteAgain"), element, ...opening }),
  z.strictObject({ type: type("inviteOthers") }),
  z.strictObject({ type: type("setRhythm"), timeZone: z.string().max(64), at: instant }),
  z.strictObject({ type: type("offerTopic"), title: text, details: topicDetails.nullable() }),
  z.strictObject({ type: type("editTopic"), topic: entry, title: text, details: topicDetails.nullable() }),
  z.strictObject({ type: type("withdrawTopic"), topic: entry }),
  z.strictObject({ type: type("hideTopic"), topic: entry }),
  z.strictObject({ type: type("showTopic"), topic: entry }),
  z.strictObject({ type: type("mergeTopics"), into: entry, from: entry, title: text.nullable() }),
  z.strictObject({ type: type("undoTopicMerge"), topic: entry }),
  z.strictObject({ type: type("askForTopics"), ...opening }),
  z.strictObject({ type: type("moveAskingClosing"), closesAt: instant.nullable() }),
  z.strictObject({ type: type("stopAsking") }),
  z.strictObject({ type: type("openBacklogVote"), budget: count, cap: count, ...opening }),
  z.strictObject({ type: type("setUnavailableDates"), dates: z.array(z.string().max(10)).max(1_000) }),
  z.strictObject({
    type: type("proposePlan"),
    sessions: count,
    dates: z.array(instant).max(100).nullable(),
    opening: frame.nullable(),
    closing: frame.nullable(),
  }),
  z.strictObject({
    type: type("movePlannedTopic"),
    topic: entry,
    session: count.nullable(),
    to: position,
  }),
  z.strictObject({ type: type("framePlan"), opening: frame.nullable(), closing: frame.nullable() }),
  z.strictObject({ type: type("acceptPlan") }),
  z.strictObject({ type: type("discardPlan") }),
  z.strictObject({ type: type("planTopic"), topic: entry }),
  z.strictObject({ type: type("recordOutcome"), topic: entry, text }),
] as const;

const action = id<TakeawayId>();
const actionCommands = [
  z.strictObject({ type: type("completeAction"), action }),
  z.strictObject({ type: type("dropAction"), action }),
  z.strictObject({ type: type("reopenAction"), action }),
  z.strictObject({ type: type("takeOnAction"), action }),
  z.strictObject({ type: type("assignAction"), action, to: member }),
] as const;

/** What a person may ask of a community, as it comes over the wire. */
export const communityCommand: z.ZodType<MemberCommunityCommand> = z.discriminatedUnion("type", [
  ...activityCommands,
  ...actionCommands,
  z.strictObject({ type: type("found"), name: text }),
  z.strictObject({
    type: type("changeSettings"),
    name: text.exactOptional(),
    settings: settingsChanges.exactOptional(),
  }),
  z.strictObject({ type: type("planItem"), session, item: draft }),
  z.strictObject({ type: type("editPlannedItem"), session, item, changes: draftChanges }),
  z.strictObject({ type: type("removePlannedItem"), session, item }),
  z.strictObject({ type: type("movePlannedItem"), session, item, to: position }),
  z.strictObject({ type: type("reuseLastAgenda"), session }),
  z.strictObject({ type: type("addSession"), at: instant }),
  z.strictObject({ type: type("moveSession"), session, at: instant }),
  z.strictObject({ type: type("cancelSession"), session }),
  z.strictObject({ type: type("planParked"), item }),
  z.strictObject({ type: type("withdrawParked"), item }),
  z.strictObject({ type: type("begin"), session: session.nullable() }),
  z.strictObject({ type: type("reopenSession") }),
  z.strictObject({ type: type("nameOrganiser"), member }),
  z.strictObject({ type: type("stepDownAsOrganiser") }),
  z.strictObject({ type: type("claimOrganiser") }),
  z.strictObject({ type: type("resendMessage"), id: z.string().max(200) }),
  z.strictObject({ type: type("dismissMessage"), id: z.string().max(200) }),
]);

const answer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: type("moveOn") }),
  z.strictObject({ kind: type("park") }),
  z.strictObject({ kind: type("continue"), minutes }),
]);

/** What a person may ask of a session, as it comes over the wire. */
export const sessionCommand: z.ZodType<MemberSessionCommand> = z.discriminatedUnion("type", [
  z.strictObject({ type: type("pause"), run }),
  z.strictObject({ type: type("resume"), run }),
  z.strictObject({ type: type("adjustMinutes"), item, by: minutes }),
  z.strictObject({ type: type("next"), run: run.nullable() }),
  z.strictObject({ type: type("previous"), run: run.nullable() }),
  z.strictObject({ type: type("moveItem"), item, to: position }),
  z.strictObject({ type: type("addItem"), item: draft }),
  z.strictObject({ type: type("removeItem"), item }),
  z.strictObject({ type: type("finish") }),
  z.strictObject({ type: type("raiseElmo"), run: run.nullable() }),
  z.strictObject({ type: type("takeBackElmo"), run }),
  z.strictObject({ type: type("answerCall"), run, answer }),
  z.strictObject({
    type: type("addTakeaway"),
    text,
    kind: z.enum(["learned", "action"]),
    owner: member.nullable(),
  }),
  z.strictObject({ type: type("removeTakeaway"), takeaway: id<TakeawayId>() }),
  z.strictObject({ type: type("takeOver") }),
  z.strictObject({ type: type("handOver"), to: member }),
  z.strictObject({ type: type("correctHeadCount"), count: z.number().finite().nullable() }),
]);
