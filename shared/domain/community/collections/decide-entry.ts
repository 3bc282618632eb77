import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { type CollectionId, entryId, type EntryId, type MemberRef } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { isOpen, type Open } from "../../kernel/open.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import { authorsOf } from "./authors.ts";
import type { CollectionCommand } from "./commands.ts";
import { isMerged, newEntry } from "./entries.ts";
import type { CollectionEvent } from "./events.ts";
import type { CollectionsState } from "./part.ts";
import { type Collection, collectionScope, type Entry } from "./state.ts";

type Command<Type> = OfType<CollectionCommand, Type>;
type Given = GivenByMember<Record<never, never>>;
type Decided = Decision<CollectionEvent>;

/** Members add entries while the collection is open (SPEC COLL-1). */
export const addEntry = (
  command: Command<"addEntry">,
  state: CollectionsState,
  { meta, actor }: Given,
): Decided =>
  onOpen(state, command.collection, (collection) => {
    const full = fullFor(state, collection, actor.ref);
    if (full !== null) return refuse(full);
    const text = parseLine(command.text, "entry", LIMITS.entry);
    if (!text.ok) return text;
    if (command.twin !== null && !isTwin(state, collection, command.twin))
      return refuse({ code: "noSuchEntry" });
    const authors = collection.anonymous ? [] : [actor.ref];
    const entry = newEntry(entryId(meta.freshId), text.value, authors, command.twin);
    const event = { type: "EntryAdded", collection: collection.id, entry } as const;
    return ok([{ ...event, ...sealOf(collection, actor.ref) }]);
  });

/** Members change entries that are theirs alone (SPEC COLL-2). */
export const editEntry = (command: Command<"editEntry">, state: CollectionsState, given: Given): Decided =>
  onOwnEntry(command, state, (entry, collection) => {
    const text = parseLine(command.text, "entry", LIMITS.entry);
    if (!text.ok) return text;
    if (text.value === entry.text) return ok([]);
    const place = { collection: collection.id, entry: entry.id, text: text.value };
    return ok([{ type: "EntryEdited", ...place, ...sealOf(collection, given.actor.ref) }]);
  });

export const removeEntry = (
  command: Command<"removeEntry">,
  state: CollectionsState,
  given: Given,
): Decided =>
  onOwnEntry(command, state, (entry, collection) =>
    ok([
      {
        type: "EntryRemoved",
        collection: collection.id,
        entry: entry.id,
        ...sealOf(collection, given.actor.ref),
      },
    ]),
  );

export const hideEntry = (command: Command<"hideEntry">, state: CollectionsState): Decided =>
  hide(command, state, true);
export const showEntry = (command: Command<"showEntry">, state: CollectionsState): Decided =>
  hide(command, state, false);

const hide = (
  command: { readonly collection: CollectionId; readonly entry: EntryId },
  state: CollectionsState,
  hidden: boolean,
): Decided =>
  onEntry(state, command.collection, command.entry, (entry) =>
    ok(
      entry.hidden === hidden
        ? []
        : [{ type: "EntryHidden", collection: command.collection, entry: entry.id, hidden }],
    ),
  );

/** The sealed author, if the collection is anonymous. */
const sealOf = ({ id, anonymous }: Collection, by: MemberRef) =>
  anonymous ? { sealed: { scope: collectionScope(id), value: { by } } } : {};

function fullFor(state: CollectionsState, collection: Collection, member: MemberRef): Rejection | null {
  const { entries, perMember } = collection;
  if (entries.length >= LIMITS.entries) return { code: "full", most: LIMITS.entries };
  if (perMember === null) return null;
  const own = entries.filter((entry) => authorsOf(state, collection, entry).includes(member));
  return own.length >= perMember ? { code: "entriesPerMember", most: perMember } : null;
}

/** Whether it is an entry that entries of this collection may turn round. */
const isTwin = ({ collections }: CollectionsState, { turns }: Collection, twin: EntryId): boolean =>
  collections.some((each) => each.id === turns && each.entries.some(({ id }) => id === twin));

function onOpen(
  { collections }: CollectionsState,
  id: CollectionId,
  then: (collection: Open<Collection>) => Decided,
): Decided {
  const collection = collections.find((each) => each.id === id);
  if (collection === undefined) return refuse({ code: "noSuchCollection" });
  return isOpen(collection) ? then(collection) : refuse({ code: "collectionClosed" });
}

const onOwnEntry = (
  command: { readonly collection: CollectionId; readonly entry: EntryId },
  state: CollectionsState,
  then: (entry: Entry, collection: Collection) => Decided,
): Decided =>
  onOpen(state, command.collection, (collection) => {
    const entry = collection.entries.find(({ id }) => id === command.entry);
    if (entry === undefined) return refuse({ code: "noSuchEntry" });
    return isMerged(collection, entry) ? refuse({ code: "entryMerged" }) : then(entry, collection);
  });

/** An entry of a collection, open or over. */
export function onEntry(
  { collections }: CollectionsState,
  id: CollectionId,
  wanted: EntryId,
  then: (entry: Entry, collection: Collection) => Decided,
): Decided {
  const collection = collections.find((each) => each.id === id);
  if (collection === undefined) return refuse({ code: "noSuchCollection" });
  const entry = collection.entries.find((each) => each.id === wanted);
  return entry === undefined ? refuse({ code: "noSuchEntry" }) : then(entry, collection);
}
