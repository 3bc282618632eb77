import { BACKLOG } from "../backlog/topic.ts";
import { decideTopicEntry } from "../backlog/decide-topic.ts";
import { activityKey } from "../chat/activity.ts";
import { mayRun } from "../community/authority.ts";
import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { collectionId, entryId, type CollectionId, type EntryId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { decisionOn } from "../logistics/state.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { ok, refuse } from "../result.ts";
import { parseClosing } from "../schedule/closing.ts";
import { parseLine } from "../text.ts";
import type { CollectionCommand } from "./commands.ts";
import type { CollectionEvent } from "./events.ts";
import { newEntry } from "./entries.ts";
import { decideMerge, isMerged, onEntry } from "./decide-merge.ts";
import { authorsOf, collectionOf } from "./lookup.ts";
import { collectionScope, type Collection, type OpenedCollection } from "./state.ts";

export function decideCollection(
  command: CollectionCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  switch (command.type) {
    case "addEntry":
    case "editEntry":
    case "removeEntry":
      return decideEntry(command, state, meta, actor);
    case "openCollection":
    case "hideEntry":
    case "showEntry":
    case "mergeEntries":
    case "undoMerge":
    case "moveCollectionClosing":
    case "cancelCollection":
    case "closeCollection":
    case "showInChat":
      if (!mayRun(state, actor)) return refuse({ code: "onlyRunners" });
      return decideForRunner(command, state, meta);
    default:
      return unreachable(command);
  }
}

type EntryCommand = Extract<CollectionCommand, { type: "addEntry" | "editEntry" | "removeEntry" }>;
type RunnerCommand = Exclude<CollectionCommand, EntryCommand>;

/** Members write while it is open, and change what is theirs alone (SPEC COLL-1, COLL-2). */
function decideEntry(command: EntryCommand, state: FoundedCommunity, meta: Meta, actor: Member): Outcome {
  const collection = collectionOf(state, command.collection);
  if (collection === null) return refuse({ code: "noSuchCollection" });
  if (collection.closedAt !== null) return refuse({ code: "collectionClosed" });
  if (command.collection === BACKLOG) return decideTopicEntry(command, state, meta, actor);
  const sealed = collection.anonymous
    ? { sealed: { scope: collectionScope(collection.id), value: { by: actor.ref } } }
    : {};
  if (command.type === "addEntry") {
    const full = fullFor(state, collection, actor);
    if (full !== null) return full;
    const text = parseLine(command.text, "entry", LIMITS.entry);
    if (!text.ok) return text;
    if (command.twin !== null && !isTwin(state, collection, command.twin))
      return refuse({ code: "noSuchEntry" });
    const authors = collection.anonymous ? [] : [actor.ref];
    const entry = newEntry(entryId(meta.freshId), text.value, authors, command.twin);
    return ok([{ type: "EntryAdded", collection: collection.id, entry, ...sealed }]);
  }
  const entry = collection.entries.find((each) => each.id === command.entry);
  if (entry === undefined) return refuse({ code: "noSuchEntry" });
  if (!authorsOf(state, collection, entry).includes(actor.ref)) return refuse({ code: "notYourEntry" });
  if (isMerged(collection, entry)) return refuse({ code: "entryMerged" });
  const place = { collection: collection.id, entry: entry.id };
  if (command.type === "removeEntry") return ok([{ type: "EntryRemoved", ...place, ...sealed }]);
  const text = parseLine(command.text, "entry", LIMITS.entry);
  if (!text.ok) return text;
  if (text.value === entry.text) return ok([]);
  return ok([{ type: "EntryEdited", ...place, text: text.value, ...sealed }]);
}

function fullFor(state: FoundedCommunity, collection: Collection, actor: Member): Outcome | null {
  const { entries, perMember } = collection;
  if (entries.length >= LIMITS.entries) return refuse({ code: "full", most: LIMITS.entries });
  if (perMember === null) return null;
  const own = entries.filter((entry) => authorsOf(state, collection, entry).includes(actor.ref));
  return own.length >= perMember ? refuse({ code: "entriesPerMember", most: perMember }) : null;
}

/** A good entry turns round an entry of its workshop's bad list. */
function isTwin(state: FoundedCommunity, collection: Collection, twin: EntryId): boolean {
  const { purpose } = collection;
  if (purpose.kind !== "good") return false;
  return state.collections.some(
    (each) =>
      each.purpose.kind === "bad" &&
      each.purpose.workshop === purpose.workshop &&
      each.entries.some((entry) => entry.id === twin),
  );
}

function decideForRunner(command: RunnerCommand, state: FoundedCommunity, meta: Meta): Outcome {
  switch (command.type) {
    case "openCollection": {
      if (isFull(state)) return refuse(tooManyCollections);
      const prompt = parseLine(command.prompt, "prompt", LIMITS.prompt);
      if (!prompt.ok) return prompt;
      const closesAt = parseClosing(command.closesAt, meta.at);
      if (!closesAt.ok) return closesAt;
      const { anonymous, inChat } = command;
      const perMember = anonymous ? null : command.perMember;
      if (perMember !== null && !(Number.isInteger(perMember) && perMember >= 1))
        return refuse({ code: "votesOutOfRange", most: LIMITS.entries });
      const collection = {
        ...freshCollection(collectionId(meta.freshId), { kind: "asked" }, meta.at),
        ...{ prompt: prompt.value, anonymous, perMember, closesAt: closesAt.value, inChat },
      };
      return ok([{ type: "CollectionOpened", collection }]);
    }
    case "hideEntry":
    case "showEntry":
      return onEntry(state, command.collection, command.entry, (entry) => {
        const hidden = command.type === "hideEntry";
        if (entry.hidden === hidden) return ok([]);
        return ok([{ type: "EntryHidden", collection: command.collection, entry: entry.id, hidden }]);
      });
    case "mergeEntries":
    case "undoMerge":
      return decideMerge(command, state);
    case "moveCollectionClosing":
      return onOpen(state, command.collection, (collection) => {
        const closesAt = parseClosing(command.closesAt, meta.at);
        if (!closesAt.ok) return closesAt;
        if (closesAt.value === collection.closesAt) return ok([]);
        return ok([{ type: "CollectionClosingMoved", collection: collection.id, closesAt: closesAt.value }]);
      });
    case "cancelCollection":
      if (collectionOf(state, command.collection)?.cancelled === true) return ok([]);
      return onOpen(state, command.collection, ({ id }) =>
        ok([
          id === BACKLOG
            ? { type: "CollectionClosed", collection: id, how: "person", at: meta.at }
            : { type: "CollectionCancelled", collection: id, at: meta.at },
        ]),
      );
    case "closeCollection": {
      const collection = collectionOf(state, command.collection);
      if (collection === null) return refuse({ code: "noSuchCollection" });
      const { kind } = collection.purpose;
      if (kind === "bad" || kind === "good") return refuse({ code: "partOfWorkshop" });
      return ok(closing(state, collection, "person", meta.at));
    }
    case "showInChat":
      return showInChat(command.activity, state);
    default:
      return unreachable(command);
  }
}

/** Whether it takes entries; of the backlog, which always does, whether everybody is asked. */
const isOpen = ({ backlog }: FoundedCommunity, { id, closedAt }: Collection): boolean =>
  id === BACKLOG ? backlog.asking !== null : closedAt === null;

/** An open collection that no step of a workshop closes. */
function onOpen(
  state: FoundedCommunity,
  id: CollectionId,
  then: (collection: Collection) => Outcome,
): Outcome {
  const collection = collectionOf(state, id);
  if (collection === null) return refuse({ code: "noSuchCollection" });
  const { kind } = collection.purpose;
  if (kind === "bad" || kind === "good") return refuse({ code: "partOfWorkshop" });
  return isOpen(state, collection) ? then(collection) : refuse({ code: "collectionClosed" });
}

/** What closes a collection; nothing for one that is closed, or a backlog for which nobody is asked. */
export function closing(
  state: FoundedCommunity,
  collection: Collection,
  how: "person" | "due",
  at: number,
): readonly CollectionEvent[] {
  return isOpen(state, collection) ? [{ type: "CollectionClosed", collection: collection.id, how, at }] : [];
}

/** The due row that was written when it opened has come up. */
export function closeCollectionWhenDue(
  command: { readonly collection: CollectionId; readonly closesAt: number },
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const collection = collectionOf(state, command.collection);
  if (collection === null || collection.closesAt !== command.closesAt) return ok([]);
  return ok(closing(state, collection, "due", meta.at));
}

/** Whether as many collections are open as may be (SPEC ACT-2). */
export const isFull = ({ collections }: FoundedCommunity): boolean =>
  collections.filter((each) => each.closedAt === null).length >= LIMITS.open;

export const tooManyCollections = { code: "tooManyOpen", most: LIMITS.open } as const;

/** A collection that has just opened, without entries, named and without a limit. */
export const freshCollection = (
  id: CollectionId,
  purpose: Collection["purpose"],
  openedAt: number,
): OpenedCollection => ({
  id,
  purpose,
  prompt: "",
  anonymous: false,
  perMember: null,
  inChat: false,
  openedAt,
  closesAt: null,
  entries: [],
});

function showInChat(
  activity: Extract<CollectionCommand, { type: "showInChat" }>["activity"],
  state: FoundedCommunity,
): Outcome {
  if (state.cards[activityKey(activity)] !== undefined) return ok([]);
  switch (activity.kind) {
    case "collection": {
      const collection = collectionOf(state, activity.collection);
      if (collection === null) return refuse({ code: "noSuchCollection" });
      if (collection.closedAt !== null) return refuse({ code: "collectionClosed" });
      break;
    }
    case "poll": {
      const poll = state.polls.find((each) => each.group === activity.poll);
      if (poll === undefined) return refuse({ code: "noSuchPoll" });
      if (!state.polls.some((each) => each.group === activity.poll && each.closed === null))
        return refuse({ code: "pollClosed" });
      break;
    }
    case "contract":
      if (state.contracts.length === 0) return refuse({ code: "noContract" });
      if (state.contracts.at(-1)?.version !== activity.version) return refuse({ code: "contractChanged" });
      break;
    case "review": {
      const decision = decisionOn(state.logistics, activity.element);
      if (decision?.version !== activity.version) return refuse({ code: "notDecided" });
      break;
    }
    case "setup":
      break;
    case "wording":
      if (state.workshop?.id !== activity.workshop) return refuse({ code: "noWorkshop" });
      if (state.workshop.step !== "adopting") return refuse({ code: "otherStep" });
      break;
    case "plan":
      if (state.backlog.plan === null) return refuse({ code: "noPlan" });
      break;
    default:
      return unreachable(activity);
  }
  return ok([{ type: "ShownInChat", activity }]);
}
