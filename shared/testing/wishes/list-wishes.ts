import { BACKLOG } from "../../domain/backlog/topic.ts";
import { entryId } from "../../domain/ids.ts";
import { collectionIn, entryIn, pollIn, closesAt, text, listIn, type Maker } from "./targets.ts";

/** What people ask of lists and their entries. */
export const LIST_WISHES: readonly Maker[] = [
  ...Array.from({ length: 4 }, (): Maker => (guild, [a]) => ({
    type: "addEntry",
    collection: listIn(guild),
    text: text(a),
    twin: null,
  })),
  (guild, [a, b]) => ({
    type: "editEntry",
    collection: listIn(guild),
    entry: entryIn(guild, listIn(guild), a),
    text: text(b),
  }),
  (guild, [a, b]) => ({
    type: "mergeEntries",
    collection: listIn(guild),
    into: entryIn(guild, listIn(guild), a),
    from: entryIn(guild, listIn(guild), b),
    text: null,
  }),
  (guild, [a, b, c]) => ({
    type: "openCollection",
    prompt: text(a),
    anonymous: b % 2 === 0,
    perMember: c % 2 === 0 ? 2 : null,
    closesAt: closesAt(guild, a),
    inChat: c % 2 === 0,
  }),
  (guild, [a, b, c]) => ({
    type: "addEntry",
    collection: collectionIn(guild, a),
    text: text(b),
    twin: c % 4 === 0 ? entryIn(guild, collectionIn(guild, b), c) : null,
  }),
  (_, [a, b]) => ({
    type: "addEntry",
    collection: BACKLOG,
    text: text(a),
    twin: null,
    topic: { why: "", kind: b % 2 === 0 ? "solve" : "present", minutes: 5 + (b % 50) },
  }),
  (guild, [a, b, c]) => ({
    type: "editEntry",
    collection: collectionIn(guild, a),
    entry: entryIn(guild, collectionIn(guild, a), b),
    text: text(c),
  }),
  (guild, [a, b]) => ({
    type: "removeEntry",
    collection: collectionIn(guild, a),
    entry: entryIn(guild, collectionIn(guild, a), b),
  }),
  (guild, [a, b, c]) => ({
    type: c % 2 === 0 ? "hideEntry" : "showEntry",
    collection: collectionIn(guild, a),
    entry: entryIn(guild, collectionIn(guild, a), b),
  }),
  (guild, [a, b, c]) => ({
    type: "mergeEntries",
    collection: collectionIn(guild, a),
    into: entryIn(guild, collectionIn(guild, a), b),
    from: entryIn(guild, collectionIn(guild, a), c),
    text: null,
  }),
  (guild, [a]) => ({ type: "closeCollection", collection: collectionIn(guild, a) }),
  (guild, [a, b]) => ({
    type: "showInChat",
    activity:
      b % 2 === 0
        ? { kind: "poll", poll: pollIn(guild, a) }
        : { kind: "collection", collection: collectionIn(guild, a) },
  }),
  ({ state }, [a]) => {
    const merged = [...state.collections, state.backlog].flatMap((each) =>
      each.merges.map(({ into }) => ({ collection: "id" in each ? each.id : BACKLOG, entry: into.id })),
    );
    return {
      type: "undoMerge",
      ...(merged[a % Math.max(1, merged.length)] ?? { collection: BACKLOG, entry: entryId("gone") }),
    };
  },
  (guild, [a, b]) => ({
    type: "moveCollectionClosing",
    collection: collectionIn(guild, a),
    closesAt: closesAt(guild, b),
  }),
  (guild, [a]) => ({ type: "cancelCollection", collection: collectionIn(guild, a) }),
];
