import type { TopicsUses } from "./part.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { entryId, type EntryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { parseLine, parseLineOrNone } from "../../kernel/text.ts";
import type { PollEvent } from "../polls/part.ts";
import type { TopicCommand } from "./commands.ts";
import type { TopicEvent } from "./events.ts";
import type { TopicsState } from "./state.ts";
import { isOver, isPlanned, type Topic, type TopicDetails, topicOf } from "./topic.ts";

type Command<Type> = OfType<TopicCommand, Type>;
type Given = GivenByMember<TopicsUses>;
type Decided = Decision<TopicEvent | PollEvent>;

/** Members can offer topics at any time (SPEC BACK-1). */
export function offerTopic(
  { title, details }: Command<"offerTopic">,
  { backlog }: TopicsState,
  { meta, actor, uses }: Given,
): Decided {
  if (backlog.topics.filter((topic) => !isOver(topic)).length >= LIMITS.topics)
    return refuse({ code: "full", most: LIMITS.topics });
  const minutes = uses.founding.settings.itemMinutes;
  const written = parseTopic(title, details ?? { why: "", kind: "discuss", minutes });
  if (!written.ok) return written;
  return ok([{ type: "TopicOffered", topic: entryId(meta.freshId), by: actor.ref, ...written.value }]);
}

/** Votes already cast survive an edit: the topic's option in an open vote is reworded as well (SPEC BACK-2). */
export const editTopic = (
  { topic: id, title, details }: Command<"editTopic">,
  state: TopicsState,
  given: Given,
): Decided =>
  onOwnTopic(state, id, given, (topic) => {
    const { why, kind, minutes } = details ?? topic;
    const written = parseTopic(title, { why, kind, minutes });
    if (!written.ok) return written;
    return ok([
      { type: "TopicEdited", topic: topic.id, ...written.value },
      ...given.uses.polls.changeOption(topic.id, { text: written.value.title }, "open"),
    ]);
  });

export const withdrawTopic = (
  { topic: id }: Command<"withdrawTopic">,
  state: TopicsState,
  given: Given,
): Decided =>
  onOwnTopic(state, id, given, (topic) =>
    // Each of several authors may edit their topic; none may withdraw it from the others.
    topic.authors.length > 1
      ? refuse({ code: "entryMerged" })
      : ok([
          { type: "TopicWithdrawn", topic: topic.id },
          ...given.uses.polls.changeOption(topic.id, { withdrawn: true }, "open"),
        ]),
  );

export const hideTopic = ({ topic }: Command<"hideTopic">, state: TopicsState, given: Given): Decided =>
  hide(topic, state, given, true);
export const showTopic = ({ topic }: Command<"showTopic">, state: TopicsState, given: Given): Decided =>
  hide(topic, state, given, false);

function hide(id: EntryId, { backlog }: TopicsState, { uses }: Given, hidden: boolean): Decided {
  const topic = topicOf(backlog.topics, id);
  if (topic === null) return refuse({ code: "noSuchEntry" });
  if (topic.hidden === hidden) return ok([]);
  return ok([
    { type: "TopicHidden", topic: topic.id, hidden },
    ...uses.polls.changeOption(topic.id, { text: hidden ? "" : topic.text, withdrawn: hidden }, "everywhere"),
  ]);
}

function onOwnTopic(
  { backlog }: TopicsState,
  id: EntryId,
  { uses }: Given,
  then: (topic: Topic) => Decided,
): Decided {
  const topic = topicOf(backlog.topics, id);
  if (topic === null) return refuse({ code: "noSuchEntry" });
  if (topic.fate.is === "running" || isPlanned(topic, uses.sessions.places))
    return refuse({ code: "topicPlanned" });
  return isOver(topic) ? refuse({ code: "topicOver" }) : then(topic);
}

function parseTopic(
  given: string,
  details: TopicDetails,
): Result<{ readonly title: string; readonly details: TopicDetails }, Rejection> {
  const title = parseLine(given, "title", LIMITS.title);
  if (!title.ok) return title;
  const why = parseLineOrNone(details.why, "why", LIMITS.why);
  if (!why.ok) return why;
  const { minutes, kind } = details;
  if (!Number.isInteger(minutes) || minutes < LIMITS.minMinutes || minutes > LIMITS.maxMinutes)
    return refuse({ code: "minutesOutOfRange", least: LIMITS.minMinutes, most: LIMITS.maxMinutes });
  return ok({ title: title.value, details: { why: why.value, kind, minutes } });
}
