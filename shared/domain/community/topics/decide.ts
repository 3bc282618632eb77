import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { type EntryId, optionId, pollId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Collection, CollectionEvent, CollectionOffers } from "../collections/part.ts";
import { newOption, newPoll, parseVotingRule, type PollEvent } from "../polls/part.ts";
import type { SessionsEvent } from "../sessions/part.ts";
import type { TopicCommand } from "./commands.ts";
import type { TopicEvent } from "./events.ts";
import type { TopicsUses } from "./part.ts";
import type { TopicsState } from "./state.ts";
import { rankTopics } from "./rank.ts";
import { isPlanned, isWaiting, itemOfTopic, topicOf } from "./topic.ts";

type Command<Type> = OfType<TopicCommand, Type>;
type Given = GivenByMember<TopicsUses>;
type Decided = Decision<TopicEvent | PollEvent | CollectionEvent | SessionsEvent>;

export function askForTopics(
  { closesAt: wanted, inChat }: Command<"askForTopics">,
  _state: TopicsState,
  { meta, opened }: Given,
): Decided {
  const closesAt = parseClosing(wanted, meta.at);
  if (!closesAt.ok) return closesAt;
  const asking = { ...opened, at: meta.at, closesAt: closesAt.value, inChat };
  return ok([{ type: "TopicsAsked", asking }]);
}

export function moveAskingClosing(
  command: Command<"moveAskingClosing">,
  { backlog: { asking } }: TopicsState,
  { meta }: Given,
): Decided {
  if (asking === null) return refuse({ code: "collectionClosed" });
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  return ok(
    closesAt.value === asking.closesAt ? [] : [{ type: "AskingClosingMoved", closesAt: closesAt.value }],
  );
}

export const stopAsking = (
  _command: Command<"stopAsking">,
  { backlog }: TopicsState,
  { meta }: Given,
): Decided => ok(backlog.asking === null ? [] : [{ type: "AskingStopped", how: "person", at: meta.at }]);

/**
 * All waiting topics in their current order, so that nothing changes if nobody votes. Members are asked for topics no
 * longer: what they offer now comes too late for this vote (SPEC BACK-3).
 */
export function openBacklogVote(
  command: Command<"openBacklogVote">,
  { backlog }: TopicsState,
  { meta, opened, uses }: Given,
): Decided {
  if (uses.polls.isOpenOn(({ kind }) => kind === "backlog")) return refuse({ code: "pollOpen" });
  const rule = parseVotingRule(command);
  if (!rule.ok) return rule;
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const { places } = uses.sessions;
  const topics = rankTopics(backlog.topics.filter((topic) => isWaiting(topic, places) && !topic.hidden));
  if (topics.length === 0) return refuse({ code: "nothingToVoteOn" });
  const poll = uses.polls.open([
    newPoll(pollId(meta.freshId), { kind: "backlog" }, meta.at, {
      ...opened,
      options: topics.map((topic) => newOption(optionId(topic.id), topic.text)),
      ...rule.value,
      closesAt: closesAt.value,
      inChat: command.inChat,
    }),
  ]);
  return poll.ok && backlog.asking !== null
    ? ok([{ type: "AskingStopped", how: "person", at: meta.at }, ...poll.value])
    : poll;
}

export function planTopic({ topic: id }: Command<"planTopic">, state: TopicsState, { uses }: Given): Decided {
  const topic = topicOf(state.backlog.topics, id);
  if (topic === null) return refuse({ code: "noSuchEntry" });
  if (topic.hidden) return refuse({ code: "entryHidden" });
  const { places } = uses.sessions;
  if (topic.fate.is === "running" || isPlanned(topic, places)) return refuse({ code: "topicPlanned" });
  if (!isWaiting(topic, places)) return refuse({ code: "topicOver" });
  return uses.sessions.planItem(itemOfTopic(topic));
}

export function planParked(
  { item }: Command<"planParked">,
  { backlog }: TopicsState,
  { uses }: Given,
): Decided {
  const topic = topicOf(backlog.topics, item);
  if (topic?.fate.is !== "parked" || isPlanned(topic, uses.sessions.places))
    return refuse({ code: "noSuchParked" });
  return uses.sessions.planItem(itemOfTopic(topic));
}

export function withdrawParked(
  { item }: Command<"withdrawParked">,
  { backlog }: TopicsState,
  { uses }: Given,
): Decided {
  const topic = topicOf(backlog.topics, item);
  if (topic?.fate.is !== "parked" || isPlanned(topic, uses.sessions.places))
    return refuse({ code: "noSuchParked" });
  return ok([{ type: "TopicWithdrawn", topic: topic.id }]);
}

export function recordOutcome(
  command: Command<"recordOutcome">,
  { backlog }: TopicsState,
  { meta, uses }: Given,
): Decided {
  const topic = topicOf(backlog.topics, command.topic);
  if (topic === null) return refuse({ code: "noSuchEntry" });
  const text = parseLine(command.text, "outcome", LIMITS.outcome);
  if (!text.ok) return text;
  return ok([
    ...closeIdeas(uses.collections, meta.at, topic.id),
    { type: "OutcomeRecorded", topic: topic.id, text: text.value },
  ]);
}

/** Closes the collections of ideas on one topic, or on all when a session ends (SPEC BACK-7). */
export const closeIdeas = (
  collections: CollectionOffers,
  at: Instant,
  topic: EntryId | null = null,
): readonly CollectionEvent[] =>
  ideasIn(collections, topic).flatMap(({ id }) => collections.close(id, "person", at));

/** The open collections of ideas, on one topic or on all, oldest first. */
export const ideasIn = (
  { collections }: CollectionOffers,
  topic: EntryId | null = null,
): readonly Collection[] =>
  collections
    .filter(isOpen)
    .filter(({ purpose }) => purpose.kind === "ideas" && (topic === null || purpose.topic === topic));
