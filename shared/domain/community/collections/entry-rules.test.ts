import { describe, expect, it } from "vitest";
import { ANA, by, founded, GUILD_ID, minute, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { Founding } from "../../../testing/founding.ts";
import { collectionId, entryId, type CollectionId } from "../../kernel/ids.ts";
import type { OfType } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { communityDecider } from "../decider.ts";
import type { CommunityEvent } from "../events.ts";
import type { CollectionCommand } from "./commands.ts";
import { newEntry } from "./entries.ts";
import { newCollection } from "./new-collection.ts";

const open: OfType<CollectionCommand, "openCollection"> = {
  type: "openCollection",
  prompt: "What did we learn?",
  anonymous: false,
  perMember: null,
  closesAt: null,
  inChat: false,
};
const opened = ({ state }: Founding, id: CollectionId) =>
  state.collections.find((collection) => collection.id === id);
const textsIn = (guild: Founding, id: CollectionId) => opened(guild, id)?.entries.map(({ text }) => text);

/** A community with a collection that has so many entries. */
const withEntries = (count: number, ...then: readonly CommunityEvent[]) => {
  const id = collectionId("full");
  const entries = Array.from({ length: count }, (_, index) =>
    newEntry(entryId(`e${index}`), `Entry ${index}`, [TOM]),
  );
  const collection = newCollection(id, { kind: "asked", prompt: "What?" }, START, { entries });
  return given(communityDecider, founded(), { type: "CollectionOpened", collection }, ...then);
};
const inGuild = { self: GUILD_ID };

describe("opening a collection", () => {
  it("COLL-1: takes a prompt that is a line of text", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...open, prompt: " \u200d " })).toBe("empty");
    expect(guild.refusal(PRIYA, { ...open, prompt: "x".repeat(LIMITS.prompt + 1) })).toBe("tooLong");
    expect(guild.refusal(PRIYA, { ...open, prompt: "x".repeat(LIMITS.prompt) })).toBeNull();
  });

  it("COLL-1, COLL-3: can allow each member one entry or more, and only a named one can", () => {
    const guild = new Founding();
    for (const perMember of [0, -1, 1.5]) {
      expect(guild.refusal(PRIYA, { ...open, perMember })).toBe("votesOutOfRange");
    }
    const one = collectionId(guild.do(PRIYA, { ...open, perMember: 1 }));
    guild.add(TOM, one, "CI is slow");
    const second = { type: "addEntry", collection: one, text: "And more", twin: null } as const;
    expect(guild.refusal(TOM, second)).toBe("entriesPerMember");
    const secret = collectionId(guild.do(PRIYA, { ...open, anonymous: true, perMember: 1 }));
    expect(opened(guild, secret)).toMatchObject({ perMember: null });
  });
});

describe("one of several collections", () => {
  it("COLL-4, COLL-8: is closed, cancelled or moved without the others", () => {
    const guild = new Founding();
    const [first, second, third] = [guild.ask(), guild.ask(), guild.ask()];
    guild.do(PRIYA, { type: "closeCollection", collection: second });
    guild.do(PRIYA, { type: "cancelCollection", collection: third });
    expect([first, second, third].map((id) => opened(guild, id)?.progress.phase)).toEqual([
      "open",
      "closed",
      "cancelled",
    ]);
    expect(guild.refusal(PRIYA, { type: "cancelCollection", collection: second })).toBe("collectionClosed");
    const other = guild.ask();
    guild.do(PRIYA, { type: "moveCollectionClosing", collection: other, closesAt: minute(5) });
    expect(opened(guild, first)?.progress).toMatchObject({ closesAt: null });
    expect(opened(guild, other)?.progress).toMatchObject({ closesAt: minute(5) });
  });

  it("COLL-4: closes at its own time, and says whether a person closed it or its time had come", () => {
    const guild = new Founding();
    const [first, second] = [guild.ask({ closesAt: minute(5) }), guild.ask({ closesAt: minute(9) })];
    const due = { type: "closeCollectionWhenDue", collection: second, closesAt: minute(9) } as const;
    guild.do("guildhall", due, { at: minute(9) });
    expect(guild.recorded.at(-1)?.event).toMatchObject({ collection: second, how: "due" });
    expect(opened(guild, first)?.progress.phase).toBe("open");
    guild.do(PRIYA, { type: "closeCollection", collection: first });
    expect(guild.recorded.at(-1)?.event).toMatchObject({ collection: first, how: "person" });
  });

  it("COLL-8: records nothing if its closing time stays, and its old time is forgotten once it has none", () => {
    const guild = new Founding();
    const collection = guild.ask({ closesAt: minute(5) });
    const move = { type: "moveCollectionClosing", collection } as const;
    const before = guild.recorded.length;
    guild.do(PRIYA, { ...move, closesAt: minute(5) });
    expect(guild.recorded.length).toBe(before);
    guild.do(PRIYA, { ...move, closesAt: null });
    expect(guild.effects).toEqual([]);
    guild.do("guildhall", { type: "closeCollectionWhenDue", collection, closesAt: minute(5) });
    expect(opened(guild, collection)?.progress).toMatchObject({ phase: "open", closesAt: null });
  });

  it("COLL-4: is the one that exists: an unknown one is refused, whatever is asked of it", () => {
    const guild = new Founding();
    const [collection, entry] = [collectionId("none"), entryId("none")];
    const unknown = [
      { type: "closeCollection", collection },
      { type: "cancelCollection", collection },
      { type: "moveCollectionClosing", collection, closesAt: null },
      { type: "editEntry", collection, entry, text: "Mine" },
      { type: "removeEntry", collection, entry },
      { type: "hideEntry", collection, entry },
      { type: "undoMerge", collection, entry },
      { type: "mergeEntries", collection, into: entry, from: entry, text: null },
    ] as const;
    expect(unknown.map((command) => guild.refusal(PRIYA, command))).toEqual(
      unknown.map(() => "noSuchCollection"),
    );
  });

  it("COLL-4: is kept with the 19 that ended after it, and open ones longer", () => {
    const guild = new Founding();
    const longOpen = guild.ask();
    const ended = Array.from({ length: 21 }, () => {
      const collection = guild.ask();
      guild.do(PRIYA, { type: "closeCollection", collection });
      return collection;
    });
    expect(guild.view["collections"]).toEqual([longOpen, ...ended.slice(1)]);
  });
});

describe("an entry", () => {
  it("COLL-2: is edited and removed without the others", () => {
    const guild = new Founding();
    const collection = guild.ask();
    for (const text of ["Tokens pay off", "CI is slow", "No agenda"]) guild.add(TOM, collection, text);
    const second = opened(guild, collection)?.entries[1]?.id ?? entryId("none");
    guild.do(TOM, { type: "editEntry", collection, entry: second, text: "CI is too slow" });
    expect(textsIn(guild, collection)).toEqual(["Tokens pay off", "CI is too slow", "No agenda"]);
    guild.do(PRIYA, { type: "hideEntry", collection, entry: second });
    expect(opened(guild, collection)?.entries.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    guild.do(TOM, { type: "removeEntry", collection, entry: second });
    expect(textsIn(guild, collection)).toEqual(["Tokens pay off", "No agenda"]);
    expect(guild.view[`collection:${collection}`]).toMatchObject({
      entries: opened(guild, collection)?.entries.map(({ id }) => id),
    });
  });

  it("COLL-2: has a text after every edit, and must exist", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const entry = guild.add(TOM, collection, "Tokens pay off");
    const edit = { type: "editEntry", collection, entry } as const;
    expect(guild.refusal(TOM, { ...edit, text: "  " })).toBe("empty");
    expect(guild.refusal(TOM, { ...edit, text: "x".repeat(LIMITS.entry + 1) })).toBe("tooLong");
    expect(guild.refusal(TOM, { ...edit, entry: entryId("none"), text: "Mine" })).toBe("noSuchEntry");
    const remove = { type: "removeEntry", collection, entry: entryId("none") } as const;
    expect(guild.refusal(TOM, remove)).toBe("noSuchEntry");
  });

  it("COLL-2, COLL-5: is recorded as changed only if it changes", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const entry = guild.add(TOM, collection, "Tokens pay off");
    const before = guild.recorded.length;
    guild.do(TOM, { type: "editEntry", collection, entry, text: " Tokens  pay off " });
    guild.do(PRIYA, { type: "showEntry", collection, entry });
    expect(guild.recorded.length).toBe(before);
    guild.do(PRIYA, { type: "hideEntry", collection, entry });
    guild.do(PRIYA, { type: "hideEntry", collection, entry });
    expect(guild.recorded.length).toBe(before + 1);
  });

  it("COLL-1: is added to a collection of fewer than 500", () => {
    const add = { type: "addEntry", collection: collectionId("full"), text: "One more", twin: null } as const;
    withEntries(LIMITS.entries).when(add, by(ANA, inGuild)).thenRefused("full");
    expect(withEntries(LIMITS.entries - 1).when(add, by(ANA, inGuild)).types).toEqual(["EntryAdded"]);
  });

  it("COLL-6: turns round no entry of a collection that it does not answer", () => {
    const guild = new Founding();
    const [collection, other] = [guild.ask(), guild.ask()];
    const twin = guild.add(TOM, other, "One person dominates");
    const add = { type: "addEntry", collection, text: "Everybody gets a turn", twin } as const;
    expect(guild.refusal(TOM, add)).toBe("noSuchEntry");
  });
});

describe("merging entries", () => {
  const collection = collectionId("full");
  const merge = (into: string, from: string, text: string | null = null): CollectionCommand => ({
    type: "mergeEntries",
    collection,
    into: entryId(into),
    from: entryId(from),
    text,
  });
  const undo = { type: "undoMerge", collection, entry: entryId("e0") } as const;
  const merged = (into = "e0", from = "e1"): CommunityEvent => ({
    type: "EntriesMerged",
    collection,
    into: entryId(into),
    from: entryId(from),
    text: "Entry 0",
  });
  const added = (id: string): CommunityEvent => ({
    type: "EntryAdded",
    collection,
    entry: newEntry(entryId(id), id, [TOM]),
  });

  it("COLL-5, COLL-6: takes two different ones that are shown, and a text", () => {
    const three = withEntries(3);
    three.when(merge("e0", "e0"), by(PRIYA, inGuild)).thenNothing();
    three.when(merge("e0", "e1", " "), by(PRIYA, inGuild)).thenRefused("empty");
    three.when(merge("e0", "e1", "x".repeat(LIMITS.entry + 1)), by(PRIYA, inGuild)).thenRefused("tooLong");
    const hide = { type: "hideEntry", collection, entry: entryId("e1") } as const;
    const hidden = three.and(hide, by(PRIYA, inGuild));
    hidden.when(merge("e0", "e1"), by(PRIYA, inGuild)).thenRefused("entryHidden");
    hidden.when(merge("e1", "e0"), by(PRIYA, inGuild)).thenRefused("entryHidden");
    expect(hidden.when(merge("e0", "e2"), by(PRIYA, inGuild)).types).toEqual(["EntriesMerged"]);
  });

  it("COLL-7: is not undone if there is no room for one entry more, or if the entry reads otherwise since", () => {
    const full = withEntries(LIMITS.entries, merged(), added("last"));
    full.when(undo, by(PRIYA, inGuild)).thenRefused("full");
    const room = withEntries(LIMITS.entries, merged());
    expect(room.when(undo, by(PRIYA, inGuild)).types).toEqual(["MergeUndone"]);
    const edited: CommunityEvent = { type: "EntryEdited", collection, entry: entryId("e0"), text: "Edited" };
    withEntries(3, merged(), edited).when(undo, by(PRIYA, inGuild)).thenRefused("mergeChanged");
  });

  it("COLL-2, COLL-7: concerns the merged entry alone; the last merge into each can be undone", () => {
    const guild = new Founding();
    const list = guild.ask();
    const write = (text: string) => guild.add(TOM, list, text);
    const [slow, builds] = [write("CI is slow"), write("Builds take long")];
    const [agenda, nobody] = [write("No agenda"), write("Nobody has an agenda")];
    const loud = write("Too loud");
    guild.do(PRIYA, { type: "mergeEntries", collection: list, into: slow, from: builds, text: null });
    guild.do(PRIYA, { type: "mergeEntries", collection: list, into: agenda, from: nobody, text: null });
    expect(guild.view[`collection:${list}`]).toMatchObject({ progress: { undoable: [slow, agenda] } });
    guild.do(TOM, { type: "editEntry", collection: list, entry: loud, text: "Much too loud" });
    expect(guild.refusal(PRIYA, { type: "undoMerge", collection: list, entry: loud })).toBe("notMerged");
    guild.do(PRIYA, { type: "undoMerge", collection: list, entry: slow });
    expect(textsIn(guild, list)).toEqual(["CI is slow", "Builds take long", "No agenda", "Much too loud"]);
    expect(guild.view[`collection:${list}`]).toMatchObject({ progress: { undoable: [agenda] } });
    guild.do(PRIYA, { type: "undoMerge", collection: list, entry: agenda });
    expect(textsIn(guild, list)).toContain("Nobody has an agenda");
  });

  it("COLL-6, COLL-7: what is recorded of an entry that is not there changes nothing", () => {
    const before = withEntries(3).state;
    const gone: readonly CommunityEvent[] = [
      merged("none", "e1"),
      merged("e0", "none"),
      merged("e0", "e0"),
      { type: "MergeUndone", collection, into: entryId("e0"), from: entryId("e1") },
    ];
    for (const event of gone) expect(withEntries(3, event).state).toEqual(before);
  });
});
