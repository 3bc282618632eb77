import type { CollectionCommand } from "../collection/commands.ts";
import { newEntry } from "../collection/entries.ts";
import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { entryId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Meta } from "../meta.ts";
import type { Rejection } from "../rejection.ts";
import { ok, refuse, type Result } from "../result.ts";
import { parseLine, parseLineOrNone } from "../text.ts";
import { BACKLOG, isOver, topicOf, type TopicDetails } from "./topic.ts";

type TopicCommand = Extract<CollectionCommand, { type: "addEntry" | "editEntry" | "removeEntry" }>;

/** Members offer topics at any time; an author edits and withdraws one until it is planned (SPEC BACK-1, BACK-2). */
export function decideTopicEntry(
  command: TopicCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  const { topics } = state.backlog;
  if (command.type === "addEntry") {
    if (topics.filter((topic) => !isOver(topic)).length >= LIMITS.topics)
      return refuse({ code: "full", most: LIMITS.topics });
    const written = parseTopic(command.text, command.topic ?? defaultDetails(state));
    if (!written.ok) return written;
    const entry = newEntry(entryId(meta.freshId), written.value.text, [actor.ref]);
    return ok([{ type: "EntryAdded", collection: BACKLOG, entry, topic: written.value.topic }]);
  }
  const topic = topicOf(topics, command.entry);
  if (topic === null) return refuse({ code: "noSuchEntry" });
  if (!topic.authors.includes(actor.ref)) return refuse({ code: "notYourEntry" });
  if (topic.standing.is === "planned") return refuse({ code: "topicPlanned" });
  if (isOver(topic)) return refuse({ code: "topicOver" });
  // Of a topic of several authors each may still say more; none may take it from the others.
  if (command.type === "removeEntry")
    return topic.authors.length > 1
      ? refuse({ code: "entryMerged" })
      : ok([{ type: "EntryRemoved", collection: BACKLOG, entry: topic.id }]);
  const { why, kind, minutes } = command.topic ?? topic;
  const written = parseTopic(command.text, { why, kind, minutes });
  if (!written.ok) return written;
  return ok([
    {
      type: "EntryEdited",
      collection: BACKLOG,
      entry: topic.id,
      text: written.value.text,
      topic: written.value.topic,
    },
  ]);
}

const defaultDetails = (state: FoundedCommunity): TopicDetails => ({
  why: "",
  kind: "discuss",
  minutes: state.settings.itemMinutes,
});

function parseTopic(
  title: string,
  details: TopicDetails,
): Result<{ readonly text: string; readonly topic: TopicDetails }, Rejection> {
  const text = parseLine(title, "title", LIMITS.title);
  if (!text.ok) return text;
  const why = parseLineOrNone(details.why, "why", LIMITS.why);
  if (!why.ok) return why;
  const { minutes, kind } = details;
  if (!Number.isInteger(minutes) || minutes < LIMITS.minMinutes || minutes > LIMITS.maxMinutes)
    return refuse({ code: "minutesOutOfRange", least: LIMITS.minMinutes, most: LIMITS.maxMinutes });
  return ok({ text: text.value, topic: { why: why.value, kind, minutes } });
}
