import { describe, expect, it } from "vitest";
import { ANA, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { myCommunity } from "../mine.ts";
import { collectionId, entryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY } from "../../kernel/time.ts";
import { collectionScope } from "./state.ts";

describe("a collection", () => {
  it("ACT-1: is opened by an organiser, the meeting's organiser or the running session's facilitator", () => {
    const open = {
      type: "openCollection",
      prompt: "What did we learn?",
      anonymous: false,
      perMember: null,
      closesAt: null,
      inChat: false,
    } as const;
    const guild = new Founding();
    expect(guild.refusal(TOM, open)).toBe("onlyRunners");
    expect(guild.refusal(TOM, open, { meetingOrganiser: true })).toBeNull();
    expect(guild.refusal(PRIYA, open)).toBeNull();
    const session = guild.do(TOM, { type: "begin", session: null });
    expect(guild.refusal(TOM, open)).toBeNull();
    guild.do("guildhall", { type: "recordFacilitator", session: session as never, facilitator: ANA });
    expect(guild.refusal(TOM, open)).toBe("onlyRunners");
    expect(guild.refusal(ANA, open)).toBeNull();
  });

  it("ACT-2: no more than 10 are open at once, and none closes by itself after more than 60 days", () => {
    const guild = new Founding();
    for (let opened = 0; opened < LIMITS.open; opened += 1) guild.ask();
    const open = {
      type: "openCollection",
      prompt: "One more?",
      anonymous: false,
      perMember: null,
      closesAt: null,
      inChat: false,
    } as const;
    expect(guild.refusal(PRIYA, open)).toBe("tooManyOpen");
    const tooLate = { ...open, closesAt: guild.at + 61 * DAY };
    expect(new Founding().refusal(PRIYA, tooLate)).toBe("timeOutOfRange");
    expect(new Founding().refusal(PRIYA, { ...open, closesAt: guild.at })).toBe("timeOutOfRange");
  });

  it("COLL-1: accepts entries of every member, as many as it allows each", () => {
    const guild = new Founding();
    const collection = guild.ask({ perMember: 2 });
    guild.add(TOM, collection, "Tokens pay off");
    guild.add(TOM, collection, "CI is slow");
    const third = { type: "addEntry", collection, text: "And more", twin: null } as const;
    expect(guild.refusal(TOM, third)).toBe("entriesPerMember");
    expect(guild.refusal(ANA, third)).toBeNull();
    expect(guild.refusal(ANA, { ...third, text: "  " })).toBe("empty");
    expect(guild.refusal(ANA, { ...third, text: "x".repeat(281) })).toBe("tooLong");
    expect(guild.refusal(ANA, { ...third, collection: collectionId("none") })).toBe("noSuchCollection");
  });

  it("COLL-2: lets a member change what is theirs alone", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const entry = guild.add(TOM, collection, "Tokens pay off");
    const edit = { type: "editEntry", collection, entry, text: "Tokens pay off early" } as const;
    const remove = { type: "removeEntry", collection, entry } as const;
    expect(guild.refusal(ANA, edit)).toBe("notYourEntry");
    expect(guild.refusal(PRIYA, remove)).toBe("notYourEntry");
    guild.do(TOM, edit);
    expect(guild.view[`entry:${entry}`]).toMatchObject({ text: "Tokens pay off early", authors: [TOM] });
    guild.do(TOM, remove);
    expect(guild.view).not.toHaveProperty(`entry:${entry}`);
  });

  it("COLL-3: names nobody if anonymous, but lets authors change their entries while it is open", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    const entry = guild.add(TOM, collection, "One person dominates");
    const edit = { type: "editEntry", collection, entry, text: "Two persons dominate" } as const;
    expect(JSON.stringify(guild.view)).not.toContain(TOM);
    expect(guild.refusal(ANA, edit)).toBe("notYourEntry");
    expect(myCommunity(guild.state, TOM).entries).toEqual({
      [collection]: { [entry]: { text: "One person dominates", alone: true } },
    });
    guild.do(TOM, edit);
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "destroySeal", scope: `collection-${collection}` }),
    );
    expect(JSON.stringify(guild.state)).not.toContain(TOM);
    expect(myCommunity(guild.state, TOM).entries).toEqual({});
  });

  it("COLL-3: seals the author in every event of an anonymous entry, and reveals nothing outside the seal", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    const entry = guild.add(TOM, collection, "One person dominates");
    guild.do(TOM, { type: "editEntry", collection, entry, text: "Two persons dominate" });
    guild.do(TOM, { type: "removeEntry", collection, entry });
    const own = guild.recorded.slice(-3).map(({ event }) => event);
    for (const event of own) {
      expect(event).toHaveProperty("sealed.value.by", TOM);
      expect(JSON.stringify({ ...event, sealed: undefined })).not.toContain(TOM);
    }
  });

  it("COLL-3: shows the same without its seals once it is closed", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    const first = guild.add(TOM, collection, "One person dominates");
    const second = guild.add(ANA, collection, "Somebody talks all the time");
    guild.add(TOM, collection, "No agenda");
    guild.do(PRIYA, { type: "mergeEntries", collection, into: first, from: second, text: null });
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("COLL-4: is closed by whoever runs it, and accepts nothing afterwards", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const close = { type: "closeCollection", collection } as const;
    expect(guild.refusal(TOM, close)).toBe("onlyRunners");
    guild.do(PRIYA, close);
    guild.do(PRIYA, close);
    const add = { type: "addEntry", collection, text: "Late", twin: null } as const;
    expect(guild.refusal(TOM, add)).toBe("collectionClosed");
  });

  it("COLL-4: closes at its time", () => {
    const guild = new Founding();
    const closesAt = minute(60);
    const collection = guild.ask({ closesAt });
    const due = { type: "closeCollectionWhenDue", collection, closesAt } as const;
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "tellCommunity", command: due, due: closesAt }),
    );
    guild.do("guildhall", { ...due, closesAt: closesAt + 1 });
    expect(guild.view[`collection:${collection}`]).toMatchObject({ progress: { phase: "open" } });
    guild.do("guildhall", due, { at: closesAt });
    expect(guild.view[`collection:${collection}`]).toMatchObject({
      progress: { phase: "closed", at: closesAt },
    });
  });

  it("COLL-8: closes at the new time if that was moved, and not at the earlier one", () => {
    const guild = new Founding();
    const [first, later] = [minute(60), minute(120)];
    const collection = guild.ask({ closesAt: first });
    const move = { type: "moveCollectionClosing", collection, closesAt: later } as const;
    expect(guild.refusal(TOM, move)).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, { ...move, closesAt: minute(-5) })).toBe("timeOutOfRange");
    guild.do(PRIYA, move);
    const due = { type: "closeCollectionWhenDue", collection, closesAt: later } as const;
    expect(guild.effects).toContainEqual(expect.objectContaining({ command: due, due: later }));
    guild.do("guildhall", { ...due, closesAt: first }, { at: first });
    expect(guild.view[`collection:${collection}`]).toMatchObject({
      progress: { phase: "open", closesAt: later },
    });
    guild.do("guildhall", due, { at: later });
    expect(guild.view[`collection:${collection}`]).toMatchObject({
      progress: { phase: "closed", at: later },
    });
    expect(guild.refusal(PRIYA, move)).toBe("collectionClosed");
  });

  it("COLL-8: the closing time of a request for topics can be moved too", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "askForTopics", closesAt: minute(60), inChat: true });
    guild.do(PRIYA, { type: "moveAskingClosing", closesAt: minute(90) });
    expect(guild.view["backlog"]).toMatchObject({ asking: { closesAt: minute(90) } });
    const due = { type: "stopAskingWhenDue", closesAt: minute(60) } as const;
    guild.do("guildhall", due, { at: minute(60) });
    expect(guild.view["backlog"]).toMatchObject({ asking: {} });
    guild.do("guildhall", { ...due, closesAt: minute(90) }, { at: minute(90) });
    expect(guild.view["backlog"]).toMatchObject({ asking: null });
  });

  it.each(["closeCollection", "cancelCollection"] as const)(
    "STORE-15: has no key to destroy at its end if it is named (%s)",
    (type) => {
      const guild = new Founding();
      const collection = guild.ask({ inChat: true });
      guild.add(TOM, collection, "CI is slow");
      guild.do(PRIYA, { type, collection });
      expect(guild.effects).toEqual([]);
    },
  );

  it("COLL-8: if cancelled, is over and shown as cancelled, stays readable, and forgets who wrote what", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true, inChat: true });
    const entry = guild.add(TOM, collection, "CI is slow");
    const cancel = { type: "cancelCollection", collection } as const;
    expect(guild.refusal(TOM, cancel)).toBe("onlyRunners");
    guild.do(PRIYA, cancel, { at: minute(2) });
    const progress = { phase: "cancelled", at: minute(2) };
    expect(guild.view[`collection:${collection}`]).toMatchObject({ progress });
    expect(guild.view[`entry:${entry}`]).toMatchObject({ text: "CI is slow" });
    expect(guild.state.secrets).toEqual({});
    const scope = collectionScope(collection);
    expect(guild.effects).toContainEqual(expect.objectContaining({ kind: "destroySeal", scope }));
    expect(guild.redrawn).toEqual([`collection-${collection}`]);
    guild.do(PRIYA, cancel);
    expect(guild.effects).toEqual([]);
  });

  it("COLL-5: shows that an entry is hidden, but not its text, until it is shown again", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const entry = guild.add(TOM, collection, "Something rude");
    const before = guild.view[`entry:${entry}`];
    guild.do(PRIYA, { type: "hideEntry", collection, entry });
    expect(guild.view[`entry:${entry}`]).toEqual({
      id: entry,
      text: "",
      authors: [],
      hidden: true,
      twin: null,
      also: [],
    });
    expect(JSON.stringify(guild.view)).not.toContain("rude");
    expect(myCommunity(guild.state, TOM).entries).toEqual({
      [collection]: { [entry]: { text: "Something rude", alone: true } },
    });
    expect(guild.refusal(TOM, { type: "showEntry", collection, entry })).toBe("onlyRunners");
    guild.do(PRIYA, { type: "showEntry", collection, entry });
    expect(guild.view[`entry:${entry}`]).toEqual(before);
  });

  it("COLL-6: merges two entries that say the same; both authors keep the credit", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const into = guild.add(TOM, collection, "CI is slow");
    const from = guild.add(ANA, collection, "The builds take too long");
    const merge = { type: "mergeEntries", collection, into, from, text: "CI takes too long" } as const;
    expect(guild.refusal(TOM, merge)).toBe("onlyRunners");
    guild.do(PRIYA, merge);
    expect(guild.view[`entry:${into}`]).toMatchObject({
      text: "CI takes too long",
      authors: [TOM, ANA],
      also: ["CI is slow", "The builds take too long"],
    });
    expect(guild.view).not.toHaveProperty(`entry:${from}`);
    const edit = { type: "editEntry", collection, entry: into, text: "Mine" } as const;
    expect(guild.refusal(TOM, edit)).toBe("entryMerged");
    expect(guild.refusal(PRIYA, { ...merge, from: entryId("none") })).toBe("noSuchEntry");
  });
});

describe("its card in the chat", () => {
  it("CARD-15: is stale whenever an entry is added, changed, hidden, shown again, merged or removed", () => {
    const guild = new Founding();
    const collection = guild.ask({ inChat: true });
    const key = `collection-${collection}`;
    expect(guild.posted).toEqual([key]);
    const first = guild.add(TOM, collection, "First");
    expect(guild.redrawn).toEqual([key]);
    const second = guild.add(TOM, collection, "Second");
    for (const command of [
      { type: "hideEntry", collection, entry: first },
      { type: "showEntry", collection, entry: first },
      { type: "mergeEntries", collection, into: first, from: second, text: "Both" },
      { type: "undoMerge", collection, entry: first },
      { type: "moveCollectionClosing", collection, closesAt: guild.at + 60_000 },
    ] as const) {
      guild.do(PRIYA, command);
      expect([command.type, guild.redrawn]).toEqual([command.type, [key]]);
    }
    guild.do(TOM, { type: "removeEntry", collection, entry: second });
    expect(guild.redrawn).toEqual([key]);
  });

  it("CARD-2: is stale once more when it closes, and shows afterwards what is hidden in it", () => {
    const guild = new Founding();
    const collection = guild.ask({ inChat: true });
    const entry = guild.add(TOM, collection, "Something rude");
    const key = `collection-${collection}`;
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(guild.redrawn).toEqual([key]);
    const show = { type: "showInChat", subject: { kind: "collection", collection } } as const;
    guild.do(PRIYA, show);
    expect(guild.posted).toEqual([]);
    guild.do(PRIYA, { type: "hideEntry", collection, entry });
    expect(guild.redrawn).toEqual([key]);
  });

  it("CARD-1: exists only once, even if it is asked for again later", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const show = { type: "showInChat", subject: { kind: "collection", collection } } as const;
    expect(guild.cards).toEqual([]);
    guild.do(PRIYA, show);
    expect(guild.posted).toEqual([`collection-${collection}`]);
    guild.do(PRIYA, show);
    expect(guild.stale).toEqual([]);
    expect(guild.cards).toEqual([`collection-${collection}`]);
  });

  it("CARD-15: that somebody asked for is kept until it is over, and cannot be asked for afterwards", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const show = { type: "showInChat", subject: { kind: "collection", collection } } as const;
    guild.do(PRIYA, show);
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(guild.redrawn).toEqual([`collection-${collection}`]);
    expect(guild.cards).toEqual([]);
    expect(guild.state.askedFor).toEqual([]);
    expect(guild.refusal(PRIYA, show)).toBe("collectionClosed");
  });
});
