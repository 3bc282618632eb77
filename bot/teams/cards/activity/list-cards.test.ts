import { describe, expect, test } from "vitest";
import { collectionId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { texts } from "../testing/english.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { NONCE, drawn, listOf } from "../testing/drawn.ts";

const UNTIL = "{{DATE(2026-01-15T10:00:00Z,SHORT)}}, {{TIME(2026-01-15T10:00:00Z)}}";
const ANONYMOUS =
  "_Nobody in the community ever sees who wrote what. The server’s operator could until the list closes; after that, nobody can._";

describe("the card of a new list", () => {
  const guild = new Founding();
  const list = listOf(guild.ask());
  const forAll = [
    "**What did we learn?**",
    "_Your name is shown with what you write._",
    "Nothing yet. Add the first one.",
    "**0 entries so far**",
    "[[Add an entry]]",
    "_Run by Priya._",
  ];

  test("CARD-9: asks everybody; closing it is behind a button, and there is nothing to tidy yet", () => {
    const { card, summary } = drawn(guild, list);
    expect(linesOf(card)).toEqual([...forAll, "[For the facilitator]", "  [Close the list]"]);
    expect(summary).toBe("A question for everyone: What did we learn?");
  });

  test("CARD-9: offers a member nothing else, and whoever runs it to close it, set apart", () => {
    expect(linesOf(drawn(guild, list, TOM).card)).toEqual(forAll);
    const { card } = drawn(guild, list, PRIYA);
    expect(linesOf(card)).toEqual([...forAll, "_Only organisers see this._", "[Close the list]"]);
    expect(card.body.at(-1)).toMatchObject({ type: "Container", separator: true, spacing: "Medium" });
  });

  test("CARD-20: its buttons open the dialog of the list, and close the list", () => {
    const { card } = drawn(guild, list, PRIYA);
    const key = `collection-${list.collection}`;
    expect(pressesOf(card, "Add an entry")).toEqual([
      { msteams: { type: "task/fetch" }, press: { verb: "open", data: { card: key, dialog: "entries" } } },
    ]);
    expect(pressesOf(card, "Close the list")).toEqual([{ card: key, nonce: NONCE }]);
    expect(JSON.stringify(card)).toContain('"verb":"closeList"');
  });

  test("says what became of a press, between the question and the rules", () => {
    const { card } = drawn(guild, list, TOM, { notice: "Added." });
    expect(linesOf(card)).toEqual([forAll[0], "Added.", ...forAll.slice(1)]);
    expect(card.body[1]).toMatchObject({ type: "Container", style: "emphasis", spacing: "Small" });
  });
});

describe("the card of a list with entries", () => {
  const guild = new Founding();
  const collection = guild.ask({ perMember: 2, closesAt: START + DAY });
  const list = listOf(collection);
  const key = `collection-${collection}`;
  const slow = guild.add(TOM, collection, "CI is slow");
  const builds = guild.add(ANA, collection, "Builds take long");
  guild.add(LEE, collection, "Tests are fun");
  guild.do(PRIYA, {
    ...{ type: "mergeEntries", collection, into: slow, from: builds, text: "Builds are slow" },
  });
  const rules = [
    "**What did we learn?**",
    "_Your name is shown with what you write._",
    "_Up to 2 entries each._",
    `_Open until ${UNTIL}._`,
  ];
  const entries = ["_1. _Builds are slow_ · Tom, Ana_", "_2. _Tests are fun_ · Lee_", "**2 entries so far**"];
  const [anybody, ofTheirs] = ["[[Add an entry]]", "[[Add or edit entries]]"];

  test("COLL-1, COLL-6: says how many each may add and until when, and names every author", () => {
    expect(linesOf(drawn(guild, list).card)).toEqual([
      ...[...rules, ...entries, anybody, "_Run by Priya._"],
      ...["[For the facilitator]", "  [Close the list] [Hide or merge entries]"],
    ]);
  });

  test("CARD-9: shows whoever organises the meeting what organisers may do", () => {
    const own = [...rules, ...entries, ofTheirs, "_Run by Priya._"];
    expect(linesOf(drawn(guild, list, TOM).card)).toEqual(own);
    const { card } = drawn(guild, list, TOM, { meetingOrganiser: true });
    const more = ["_Only organisers see this._", "[Close the list] [Hide or merge entries]"];
    expect(linesOf(card)).toEqual([...own, ...more]);
    expect(pressesOf(card, "Hide or merge entries")).toEqual([
      { msteams: { type: "task/fetch" }, press: { verb: "open", data: { card: key, dialog: "tidy" } } },
    ]);
  });

  test("COLL-5: shows a hidden entry as hidden, without its text and authors, also to an author of it", () => {
    guild.do(PRIYA, { type: "hideEntry", collection, entry: slow });
    const hidden = ["_1. __Hidden by the facilitator_", ...entries.slice(1)];
    expect(linesOf(drawn(guild, list, TOM).card)).toEqual([
      ...[...rules, ...hidden, ofTheirs, "_Run by Priya._"],
    ]);
  });

  test.each([null, TOM, PRIYA])("COLL-4: offers nothing once it is closed (to %s)", (who) => {
    const closed = new Founding();
    const few = closed.ask({ perMember: 2, closesAt: START + DAY });
    closed.add(TOM, few, "CI is slow");
    closed.do(PRIYA, { type: "closeCollection", collection: few });
    const { card, summary } = drawn(closed, listOf(few), who);
    expect(linesOf(card)).toEqual([
      ...["**What did we learn?**", "_1. _CI is slow_ · Tom_", "**This list is closed. 1 entry.**"],
    ]);
    expect(card.actions).toBeUndefined();
    expect(summary).toBe("Closed: What did we learn?");
  });
});

describe("COLL-3, COLL-8: the card of an anonymous list", () => {
  const guild = new Founding();
  const collection = guild.ask({ anonymous: true });
  guild.add(TOM, collection, "CI is slow");
  const told = (who: MemberRef | null) => linesOf(drawn(guild, listOf(collection), who).card);

  test("says who could find out, and names nobody, not even to the author", () => {
    const before = ["**What did we learn?**", ANONYMOUS, "_1. _CI is slow", "**1 entry so far**"];
    expect(told(TOM)).toEqual([...before, "[[Add or edit entries]]", "_Run by Priya._"]);
    expect(told(ANA)).toEqual([...before, "[[Add an entry]]", "_Run by Priya._"]);
  });

  test("says that it was cancelled, keeps its entries and offers nothing", () => {
    guild.do(PRIYA, { type: "cancelCollection", collection });
    const cancelled = "**This list was cancelled. Nothing comes of it.**";
    for (const who of [null, TOM, PRIYA])
      expect(told(who)).toEqual(["**What did we learn?**", "_1. _CI is slow", cancelled]);
    expect(drawn(guild, listOf(collection)).summary).toBe("Cancelled: What did we learn?");
  });

  test("says so alone if it was closed while it was empty: nobody is invited to add the first one", () => {
    const empty = guild.ask({ anonymous: true });
    guild.do(PRIYA, { type: "closeCollection", collection: empty });
    expect(linesOf(drawn(guild, listOf(empty)).card)).toEqual([
      ...["**What did we learn?**", "**This list is closed. 0 entries.**"],
    ]);
  });
});

describe("the card of a long list", () => {
  const withEntries = (count: number, text = (n: number) => `Entry ${n}`) => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    for (let n = 1; n <= count; n += 1) guild.add(TOM, collection, text(n));
    return linesOf(drawn(guild, listOf(collection), ANA).card).slice(2, -2);
  };

  test("shows 30 entries, which is as many as anybody reads in a chat", () => {
    const shown = withEntries(30);
    expect(shown).toHaveLength(31);
    expect([shown[0], shown[29], shown[30]]).toEqual([
      "_1. _Entry 1",
      "_30. _Entry 30",
      "**30 entries so far**",
    ]);
  });

  test("shows the newest of more, under their own numbers, and says how many are earlier", () => {
    const shown = withEntries(31);
    expect(shown.slice(0, 2)).toEqual(["_1 more in the Guildhall tab._", "_2. _Entry 2"]);
    expect(shown.slice(-2)).toEqual(["_31. _Entry 31", "**31 entries so far**"]);
    expect(shown).toHaveLength(32);
  });

  test("CARD-5: shows fewer where they are long, so that Teams accepts the card", () => {
    const shown = withEntries(30, (n) => `${n} ${"長".repeat(250)}`);
    const [earlier] = /\d+/.exec(shown[0] ?? "") ?? [];
    expect(shown).toHaveLength(32 - Number(earlier));
    expect(Number(earlier)).toBeGreaterThan(0);
    expect(shown.at(-1)).toBe("**30 entries so far**");
  });
});

test("a list that is gone has no card", () => {
  const guild = new Founding();
  const none = { kind: "collection", collection: collectionId("none") } as const;
  const context = { subject: none, reader: readerOf(guild, null), texts, refreshFor: [] };
  expect(
    activityCard({ ...context, ...{ nonce: "", now: guild.at, notice: null, nameOf: () => "Tom" } }),
  ).toBeNull();
});
