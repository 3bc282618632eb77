import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { TopicCommand } from "./commands.ts";
import type { TopicEvent } from "./events.ts";
import { standsAsMerged } from "./merge.ts";
import type { TopicsUses } from "./part.ts";
import type { TopicsState } from "./state.ts";
import { isWaiting, topicOf } from "./topic.ts";

type Command<Type> = OfType<TopicCommand, Type>;
type Given = GivenByMember<TopicsUses>;

/** Merges two topics that say the same, before they are voted on or planned (SPEC COLL-6). */
export function mergeTopics(
  command: Command<"mergeTopics">,
  { backlog }: TopicsState,
  { uses }: Given,
): Decision<TopicEvent> {
  const into = topicOf(backlog.topics, command.into);
  const from = topicOf(backlog.topics, command.from);
  if (into === null || from === null) return refuse({ code: "noSuchEntry" });
  if (into.id === from.id) return ok([]);
  if (into.hidden || from.hidden) return refuse({ code: "entryHidden" });
  if (uses.polls.isVotedOn([into.id, from.id])) return refuse({ code: "beingVotedOn" });
  const title = parseLine(command.title ?? into.text, "title", LIMITS.title);
  if (!title.ok) return title;
  if (![into, from].every((topic) => isWaiting(topic, uses.sessions.places)))
    return refuse({ code: "topicPlanned" });
  return ok([{ type: "TopicsMerged", into: into.id, from: from.id, title: title.value }]);
}

/** Undoes the last merge, while nothing has happened to the topic since (SPEC COLL-7). */
export function undoTopicMerge(
  command: Command<"undoTopicMerge">,
  { backlog }: TopicsState,
  { uses }: Given,
): Decision<TopicEvent> {
  const topic = topicOf(backlog.topics, command.topic);
  if (topic === null) return refuse({ code: "noSuchEntry" });
  const last = backlog.merges.findLast(({ into }) => into.id === topic.id);
  if (last === undefined) return refuse({ code: "notMerged" });
  if (topic.hidden) return refuse({ code: "entryHidden" });
  if (uses.polls.isVotedOn([topic.id, last.from.id])) return refuse({ code: "beingVotedOn" });
  if (!isWaiting(topic, uses.sessions.places)) return refuse({ code: "topicPlanned" });
  if (!standsAsMerged(topic, last, uses.sessions.places)) return refuse({ code: "mergeChanged" });
  if (backlog.topics.length >= LIMITS.entries) return refuse({ code: "full", most: LIMITS.entries });
  return ok([{ type: "TopicMergeUndone", into: topic.id, from: last.from.id }]);
}
