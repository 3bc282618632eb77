import { describe, expect, it } from "vitest";
import { WorkshopRun } from "../testing/adopt.ts";
import { ANA, LEE, minute, nextOf, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, withoutSlice } from "../testing/reading.ts";
import { collectionId, type CollectionId, entryId, itemId, type MemberRef } from "../domain/kernel/ids.ts";
import { readCollection, turnsOf } from "./collection.ts";
import type { CommunityReader } from "./reader.ts";

function listFor(reader: CommunityReader, id: CollectionId) {
  const list = readCollection(reader, id);
  if (list === null) throw new Error("The list is gone");
  return list;
}
const asRead = (guild: Founding, who: MemberRef | null, id: CollectionId) =>
  listFor(readerOf(guild, who), id);
const onlyEntry = (guild: Founding, who: MemberRef | null, id: CollectionId) => {
  const [entry] = asRead(guild, who, id).entries;
  if (entry === undefined) throw new Error("The list is empty");
  return entry;
};

describe("a list", () => {
  it("is null once it is gone", () => {
    expect(readCollection(readerOf(new Founding(), TOM), collectionId("none"))).toBeNull();
  });

  it("READ-2: tells each member which entries are theirs, and everybody nobody's", () => {
    const guild = new Founding();
    const id = guild.ask({ anonymous: true });
    guild.add(TOM, id, "More coffee");
    expect(onlyEntry(guild, TOM, id)).toMatchObject({
      text: "More coffee",
      own: { text: "More coffee", alone: true },
      mayChange: true,
    });
    for (const who of [ANA, null])
      expect(onlyEntry(guild, who, id)).toMatchObject({ own: null, mayChange: false });
  });

  it("READ-2, COLL-5: lets the author read and change a hidden entry, which nobody else can read", () => {
    const guild = new Founding();
    const id = guild.ask();
    const entry = guild.add(TOM, id, "Something rude");
    guild.do(PRIYA, { type: "hideEntry", collection: id, entry });
    expect(onlyEntry(guild, TOM, id)).toMatchObject({
      ...{ text: "", hidden: true, mayChange: true },
      own: { text: "Something rude" },
    });
    expect(JSON.stringify(asRead(guild, ANA, id))).not.toContain("rude");
  });

  it("READ-2, COLL-7: an entry that another was merged into is nobody's to change, until that is undone", () => {
    const guild = new Founding();
    const id = guild.ask();
    const [into, from] = [guild.add(TOM, id, "CI is slow"), guild.add(ANA, id, "Builds take long")];
    guild.do(PRIYA, { type: "mergeEntries", collection: id, into, from, text: null });
    expect(onlyEntry(guild, TOM, id)).toMatchObject({ mayChange: false, undoable: true });
    expect(onlyEntry(guild, ANA, id)).toMatchObject({ own: { alone: false }, mayChange: false });
    guild.do(PRIYA, { type: "undoMerge", collection: id, entry: into });
    expect(onlyEntry(guild, TOM, id)).toMatchObject({ mayChange: true, undoable: false });
  });

  it("COLL-4: can be changed by nobody once it is closed", () => {
    const guild = new Founding();
    const id = guild.ask();
    guild.add(TOM, id, "More coffee");
    guild.do(PRIYA, { type: "closeCollection", collection: id });
    expect(onlyEntry(guild, TOM, id)).toMatchObject({
      own: { alone: true },
      mayChange: false,
      undoable: false,
    });
    expect(asRead(guild, TOM, id)).toMatchObject({ left: 0, closesAt: null, progress: { phase: "closed" } });
  });

  it("COLL-1: says how many entries a member may still add", () => {
    const guild = new Founding();
    const [asMany, two] = [guild.ask(), guild.ask({ perMember: 2 })];
    expect(asRead(guild, TOM, asMany).left).toBeNull();
    expect(asRead(guild, TOM, two).left).toBe(2);
    guild.add(TOM, two, "One");
    guild.add(TOM, two, "Two");
    expect(asRead(guild, TOM, two).left).toBe(0);
    expect(asRead(guild, ANA, two).left).toBe(2);
  });

  it("never says that less than none are left", () => {
    const guild = new Founding();
    const id = guild.ask({ perMember: 1 });
    const reader = readerOf(guild, TOM);
    const own = { text: "", alone: true };
    const mine = { ...reader.mine, entries: { [id]: { [entryId("a")]: own, [entryId("b")]: own } } };
    expect(listFor({ ...reader, mine }, id).left).toBe(0);
  });

  it("ACT-1: says who runs it, and whether that is whoever reads", () => {
    const guild = new Founding();
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
    const ask = { type: "openCollection", prompt: "What now?", anonymous: false, perMember: null } as const;
    const id = collectionId(guild.do(TOM, { ...ask, closesAt: minute(30), inChat: false }));
    expect(asRead(guild, TOM, id)).toMatchObject({
      runs: true,
      runners: { people: [TOM, PRIYA], organisers: false },
      closesAt: minute(30),
    });
    expect(asRead(guild, ANA, id).runs).toBe(false);
    expect(asRead(guild, PRIYA, id).runs).toBe(true);
    expect(asRead(guild, null, id).runs).toBe(false);
  });

  it("COLL-8: says when it closes by itself, and that it does not", () => {
    const guild = new Founding();
    const id = guild.ask({ closesAt: minute(20) });
    expect(asRead(guild, LEE, id).closesAt).toBe(minute(20));
    guild.do(PRIYA, { type: "moveCollectionClosing", collection: id, closesAt: null });
    expect(asRead(guild, LEE, id).closesAt).toBeNull();
  });

  it("TRIZ-3: of a workshop closes with its step, in the chat; live it does not close by itself", () => {
    const live = new Founding();
    expect(asRead(live, TOM, new WorkshopRun(live).bad).closesAt).toBeNull();
    const chat = new Founding();
    const run = new WorkshopRun(chat, { mode: "chat", minutes: { bad: 10, good: 20, vote: 30 } });
    expect(asRead(chat, TOM, run.bad).closesAt).toBe(minute(10));
    run.turn();
    expect(asRead(chat, TOM, run.good).closesAt).toBe(minute(20));
    expect(asRead(chat, TOM, run.bad).closesAt).toBeNull();
  });

  it("BACK-7: of ideas is called after its topic, unless that is hidden", () => {
    const guild = new Founding();
    const details = { why: "", kind: "solve", minutes: 10 } as const;
    const topic = entryId(guild.do(TOM, { type: "offerTopic", title: "Flaky tests", details }));
    guild.do(PRIYA, { type: "planTopic", topic });
    const session = nextOf(guild.state).id;
    guild.do(TOM, { type: "begin", session });
    const id = collectionId(guild.do("guildhall", { type: "collectIdeas", session, item: itemId(topic) }));
    expect(asRead(guild, TOM, id).purpose).toEqual({ kind: "ideas", topic, title: "Flaky tests" });
    guild.do(PRIYA, { type: "hideTopic", topic });
    expect(asRead(guild, TOM, id).purpose).toEqual({ kind: "ideas", topic, title: null });
    expect(listFor(withoutSlice(readerOf(guild, TOM), `topic:${topic}`), id).purpose).toMatchObject({
      title: null,
    });
  });

  it("asks what was asked", () => {
    const guild = new Founding();
    expect(asRead(guild, TOM, guild.ask()).purpose).toEqual({ kind: "asked", prompt: "What did we learn?" });
  });
});

describe("a good list beside the bad one", () => {
  it("TRIZ-5, COLL-5: pairs each bad entry that is not hidden with what turns it round; the rest stands by itself", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const agenda = guild.add(TOM, run.bad, "No agenda");
    const rude = guild.add(TOM, run.bad, "Something rude");
    const late = guild.add(TOM, run.bad, "Always late");
    const loud = guild.add(TOM, run.bad, "One person talks");
    run.turn();
    const sent = guild.add(ANA, run.good, "An agenda the day before", agenda);
    const board = guild.add(ANA, run.good, "The agenda on a board", agenda);
    const kind = guild.add(ANA, run.good, "Be kind", rude);
    const turn = guild.add(ANA, run.good, "Everybody gets a turn", loud);
    const cake = guild.add(ANA, run.good, "Cake");
    guild.do(PRIYA, { type: "hideEntry", collection: run.bad, entry: rude });
    const turns = turnsOf(asRead(guild, TOM, run.bad), asRead(guild, TOM, run.good));
    const pairs = turns.pairs.map(({ bad, good }) => [bad.id, good.map(({ id }) => id)]);
    expect(pairs).toEqual([
      [agenda, [sent, board]],
      [late, []],
      [loud, [turn]],
    ]);
    expect(turns.others.map(({ id }) => id)).toEqual([kind, cake]);
    expect(turns.turned).toBe(2);
  });
});
