import { freshCollection, isFull } from "../collection/decide.ts";
import type { Collection } from "../collection/state.ts";
import { mayRun } from "../community/authority.ts";
import type { CommunityEvent } from "../community/events.ts";
import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { collectionId, optionId, pollId, type EntryId, type SessionId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { tooManyOpen } from "../poll/decide.ts";
import { newOption, newPoll, parseVotingRule } from "../poll/new-poll.ts";
import { ok, refuse } from "../result.ts";
import { dateOf, isDate } from "../schedule/calendar.ts";
import { parseClosing } from "../schedule/closing.ts";
import { tooFar } from "../schedule/named-dates.ts";
import { parseLine } from "../text.ts";
import { DAY, type Instant } from "../time.ts";
import type { BacklogCommand } from "./commands.ts";
import { decidePlan } from "./decide-plan.ts";
import { rankTopics } from "./rank.ts";
import { isWaiting, topicOf } from "./topic.ts";

export function decideBacklog(
  command: BacklogCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  if (command.type === "cannotOn") return cannotOn(command.dates, state, meta, actor);
  if (!mayRun(state, actor)) return refuse({ code: "onlyRunners" });
  switch (command.type) {
    case "askForTopics": {
      const closesAt = parseClosing(command.closesAt, meta.at);
      if (!closesAt.ok) return closesAt;
      const asking = { at: meta.at, closesAt: closesAt.value, inChat: command.inChat };
      return ok([{ type: "TopicsAsked", asking }]);
    }
    case "openBacklogVote":
      return openVote(command, state, meta);
    case "planTopic": {
      const topic = topicOf(state.backlog.topics, command.topic);
      if (topic === null) return refuse({ code: "noSuchEntry" });
      if (topic.hidden) return refuse({ code: "entryHidden" });
      if (topic.standing.is === "planned") return refuse({ code: "topicPlanned" });
      if (!isWaiting(topic)) return refuse({ code: "topicOver" });
      if (state.agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
      return ok([{ type: "TopicPlanned", topic: topic.id }]);
    }
    case "recordOutcome": {
      const topic = topicOf(state.backlog.topics, command.topic);
      if (topic === null) return refuse({ code: "noSuchEntry" });
      const text = parseLine(command.text, "outcome", LIMITS.outcome);
      if (!text.ok) return text;
      return ok([
        ...closeIdeas(state, meta.at, topic.id),
        { type: "OutcomeRecorded", topic: topic.id, text: text.value },
      ]);
    }
    case "proposePlan":
    case "movePlannedTopic":
    case "framePlan":
    case "acceptPlan":
    case "discardPlan":
      return decidePlan(command, state, meta);
    default:
      return unreachable(command);
  }
}

function cannotOn(dates: readonly string[], state: FoundedCommunity, meta: Meta, actor: Member): Outcome {
  const { timeZone } = state.schedule;
  const today = dateOf(meta.at, timeZone);
  const last = dateOf(meta.at + LIMITS.dateDays * DAY, timeZone);
  const before = state.backlog.cannot[actor.ref] ?? [];
  const fits = (date: string) => before.includes(date) || (isDate(date) && date >= today && date <= last);
  if (!dates.every(fits)) return refuse(tooFar);
  // What was said of days that are over by now is no use any more.
  const sorted = [...new Set(dates)].filter((date) => date >= today).toSorted();
  if (sorted.length > LIMITS.cannot) return refuse({ code: "full", most: LIMITS.cannot });
  if (sorted.join() === before.join()) return ok([]);
  return ok([{ type: "CannotOnSaid", by: actor.ref, dates: sorted }]);
}

/** All topics that wait, as they are ranked now: when nobody votes nothing changes (SPEC BACK-3). */
function openVote(
  command: Extract<BacklogCommand, { type: "openBacklogVote" }>,
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  if (state.polls.some(({ closed, subject }) => closed === null && subject.kind === "backlog"))
    return refuse({ code: "pollOpen" });
  const full = tooManyOpen(state, 1);
  if (full !== null) return full;
  const rule = parseVotingRule(command);
  if (!rule.ok) return rule;
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const topics = rankTopics(state.backlog.topics.filter((topic) => isWaiting(topic) && !topic.hidden));
  if (topics.length === 0) return refuse({ code: "nothingToVoteOn" });
  const poll = newPoll(pollId(meta.freshId), { kind: "backlog" }, meta.at, {
    options: topics.map((topic) => newOption(optionId(topic.id), topic.text)),
    ...rule.value,
    closesAt: closesAt.value,
    inChat: command.inChat,
  });
  return ok([{ type: "PollOpened", poll }]);
}

/** A topic to be solved runs: the members' ideas are collected (SPEC BACK-7). */
export function collectIdeas(
  command: { readonly session: SessionId; readonly item: string },
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const topic = topicOf(state.backlog.topics, command.item);
  if (topic === null || topic.kind !== "solve" || state.running?.id !== command.session) return ok([]);
  if (ideasIn(state, topic.id).length > 0) return ok([]);
  // What was collected longest is on a topic that has long been left.
  const longest = isFull(state) ? ideasIn(state).slice(0, 1) : [];
  if (isFull(state) && longest.length === 0) return ok([]);
  const collection = {
    ...freshCollection(collectionId(meta.freshId), { kind: "ideas", topic: topic.id }, meta.at),
    prompt: topic.text,
  };
  return ok([...closed(longest, meta.at), { type: "CollectionOpened", collection }]);
}

/** The ideas that are being collected, on one topic or on all. */
const ideasIn = ({ collections }: FoundedCommunity, topic: EntryId | null = null): readonly Collection[] =>
  collections.filter(
    ({ purpose, closedAt }) =>
      closedAt === null && purpose.kind === "ideas" && (topic === null || purpose.topic === topic),
  );

const closed = (collections: readonly Collection[], at: Instant): readonly CommunityEvent[] =>
  collections.map(({ id }) => ({ type: "CollectionClosed", collection: id, how: "person", at }));

/** Closes the ideas on one topic, or on all when a session ends. */
export const closeIdeas = (
  state: FoundedCommunity,
  at: Instant,
  topic: EntryId | null = null,
): readonly CommunityEvent[] => closed(ideasIn(state, topic), at);
