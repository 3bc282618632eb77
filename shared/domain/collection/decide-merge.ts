import { mergedTopic } from "../backlog/evolve-topic.ts";
import { BACKLOG, isWaiting, topicOf, type Topic } from "../backlog/topic.ts";
import type { Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { CollectionId, EntryId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { ok, refuse } from "../result.ts";
import { parseLine } from "../text.ts";
import type { CollectionCommand } from "./commands.ts";
import { collectionOf } from "./lookup.ts";
import type { Collection, Entry, Merge } from "./state.ts";

type MergeCommand = Extract<CollectionCommand, { type: "mergeEntries" }>;
type UndoCommand = Extract<CollectionCommand, { type: "undoMerge" }>;

export const decideMerge = (command: MergeCommand | UndoCommand, state: FoundedCommunity): Outcome =>
  command.type === "undoMerge"
    ? undo(command, state)
    : onEntry(state, command.collection, command.into, (into) =>
        onEntry(state, command.collection, command.from, (from) => mergeThem(command, into, from, state)),
      );

/** Whether an entry stands for another one too: then it is nobody's alone. */
export const isMerged = ({ merges }: Collection, { id, also }: Entry): boolean =>
  also.length > 0 || merges.some(({ into }) => into.id === id);

/** Two entries that say the same become one, before they are voted on (SPEC COLL-6). */
function mergeThem(command: MergeCommand, into: Entry, from: Entry, state: FoundedCommunity): Outcome {
  if (into.id === from.id) return ok([]);
  if (into.hidden || from.hidden) return refuse({ code: "entryHidden" });
  if (isVotedOn(state, into, from)) return refuse({ code: "beingVotedOn" });
  const most = command.collection === BACKLOG ? LIMITS.title : LIMITS.entry;
  const text = parseLine(command.text ?? into.text, "entry", most);
  if (!text.ok) return text;
  if (command.collection === BACKLOG && isSettled(state, into, from)) return refuse({ code: "topicPlanned" });
  return ok([
    {
      type: "EntriesMerged",
      collection: command.collection,
      into: into.id,
      from: from.id,
      text: text.value,
    },
  ]);
}

/** Both stand again as before, while the collection is open and nothing has happened to the one (SPEC COLL-7). */
function undo({ collection: id, entry }: UndoCommand, state: FoundedCommunity): Outcome {
  const collection = collectionOf(state, id);
  if (collection !== null && collection.closedAt !== null) return refuse({ code: "collectionClosed" });
  return onEntry(state, id, entry, (merged) => {
    const last = collection?.merges.findLast(({ into }) => into.id === merged.id);
    if (collection === null || last === undefined) return refuse({ code: "notMerged" });
    if (merged.hidden) return refuse({ code: "entryHidden" });
    if (isVotedOn(state, merged, last.from)) return refuse({ code: "beingVotedOn" });
    if (id === BACKLOG && isSettled(state, merged)) return refuse({ code: "topicPlanned" });
    if (!standsAsMerged(merged, last)) return refuse({ code: "mergeChanged" });
    if (collection.entries.length >= LIMITS.entries) return refuse({ code: "full", most: LIMITS.entries });
    return ok([{ type: "MergeUndone", collection: id, into: merged.id, from: last.from.id }]);
  });
}

/** Whether nothing has happened to an entry since its last merge: what would be lost is not taken back. */
export function standsAsMerged(entry: Entry, merge: Merge): boolean {
  if (entry.text !== merge.text) return false;
  if (!isTopic(entry) || !isTopic(merge.into) || !isTopic(merge.from)) return true;
  const then = mergedTopic(merge.into, merge.from);
  return (
    isWaiting(entry) &&
    entry.votes === then.votes &&
    entry.history.length === then.history.length &&
    entry.why === merge.into.why &&
    entry.kind === merge.into.kind &&
    entry.minutes === merge.into.minutes
  );
}

const isTopic = (entry: Entry): entry is Topic => "standing" in entry;

const isVotedOn = (state: FoundedCommunity, ...among: readonly Entry[]): boolean =>
  state.workshop?.step === "adopting" ||
  state.polls.some(
    (poll) =>
      poll.closed === null &&
      poll.options.some((option) => among.some((entry) => (option.id as string) === entry.id)),
  );

const isSettled = ({ backlog }: FoundedCommunity, ...among: readonly Entry[]): boolean =>
  among.some((entry) => {
    const is = topicOf(backlog.topics, entry.id)?.standing.is;
    return is === "planned" || is === "discussed" || is === "withdrawn";
  });

/** An entry of a collection, if there is one. */
export function onEntry(
  state: FoundedCommunity,
  collection: CollectionId,
  id: EntryId,
  then: (entry: Entry) => Outcome,
): Outcome {
  const found = collectionOf(state, collection);
  if (found === null) return refuse({ code: "noSuchCollection" });
  const entry = found.entries.find((each) => each.id === id);
  return entry === undefined ? refuse({ code: "noSuchEntry" }) : then(entry);
}
