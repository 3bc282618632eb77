import { describe, expect, test } from "vitest";
import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { collectionId, type CollectionId } from "@guildhall/shared/domain/kernel/ids";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { choicesOf, dialogFor, fieldOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

const of = (collection: CollectionId) => ({ kind: "collection", collection }) as const;
const ADD = ["<Your entry: >", "[[Add]]"];
const NAMED = "_Your name is shown with what you write._";

describe("CARD-21: the dialog of a list", () => {
  test("asks, says that names are shown, and has one field, as long as nothing is written", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const { title, height, card } = dialogFor(guild, TOM, "entries", of(collection));
    expect({ title, height }).toEqual({ title: "Add an entry", height: "large" });
    expect(linesOf(card)).toEqual([
      ...["**What did we learn?**", NAMED, ...ADD],
      "_You have not added anything yet._",
    ]);
    expect(fieldOf(card, "text")).toMatchObject({ isMultiline: true });
    expect(pressesOf(card, "Add")).toEqual([
      {
        press: { verb: "addEntry", data: { card: `collection-${collection}`, nonce: NONCE } },
        dialog: "entries",
      },
    ]);
  });

  test("says what is secret, and until when", () => {
    const guild = new Founding();
    const list = of(guild.ask({ anonymous: true, closesAt: guild.at + 2 * HOUR }));
    expect(linesOf(dialogFor(guild, TOM, "entries", list).card)).toEqual([
      "**What did we learn?**",
      "_Nobody in the community ever sees who wrote what. The server’s operator could until the list closes; after that, nobody can._",
      "_Open until {{DATE(2026-01-14T12:00:00Z,SHORT)}}, {{TIME(2026-01-14T12:00:00Z)}}._",
      ...ADD,
      "_You have not added anything yet._",
    ]);
  });

  test("says how many each may write", () => {
    const guild = new Founding();
    const list = of(guild.ask({ perMember: 2 }));
    expect(linesOf(dialogFor(guild, TOM, "entries", list).card)[2]).toBe("_Up to 2 entries each._");
  });

  test("says first what became of what its person did last", () => {
    const guild = new Founding();
    const list = of(guild.ask());
    const { card } = dialogFor(guild, TOM, "entries", list, { notice: "Added." });
    expect(linesOf(card).slice(0, 3)).toEqual(["**What did we learn?**", "Added.", NAMED]);
  });

  test("lists one's own entries, newest first, each with buttons of its own", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const first = guild.add(TOM, collection, "Ask early");
    guild.add(PRIYA, collection, "Not Tom’s");
    const long = "Write everything down ".repeat(4).trim();
    const second = guild.add(TOM, collection, long);
    const { card } = dialogFor(guild, TOM, "entries", of(collection));
    expect(linesOf(card).slice(4)).toEqual([
      "**Yours**",
      `${long}__ | [Edit] [Remove]`,
      "Ask early__ | [Edit] [Remove]",
    ]);
    const press = (verb: string, entry: string) => ({
      press: { verb, data: { card: `collection-${collection}`, nonce: NONCE, entry } },
      dialog: "entries",
    });
    expect(pressesOf(card, "Edit")).toEqual([press("editEntry", second), press("editEntry", first)]);
    expect(pressesOf(card, "Remove")).toEqual([press("removeEntry", second), press("removeEntry", first)]);
    const drawn = JSON.stringify(card);
    expect(drawn).toContain('"tooltip":"Edit Ask early"');
    expect(drawn).toContain('"tooltip":"Remove Ask early"');
    expect(drawn).toContain(`"tooltip":"Edit ${long.slice(0, 59)}…"`);
  });

  test("says which of one's own entries are hidden, and which are merged and cannot be changed alone", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const hidden = guild.add(TOM, collection, "Rude words");
    const into = guild.add(TOM, collection, "Ask early");
    const from = guild.add(PRIYA, collection, "Ask soon");
    guild.do(PRIYA, { type: "hideEntry", collection, entry: hidden });
    guild.do(PRIYA, { type: "mergeEntries", collection, into, from, text: null });
    const own = (who: typeof TOM) =>
      linesOf(dialogFor(guild, who, "entries", of(collection)).card).slice(ADD.length + 3);
    // What was merged reads the same to both of its authors.
    expect(own(TOM)).toEqual([
      "Ask early_ · merged with others_",
      "Rude words_ · hidden from others_ | [Edit] [Remove]",
    ]);
    expect(own(PRIYA)).toEqual(["Ask early_ · merged with others_"]);
  });

  test("once it has closed, accepts nothing and changes nothing", () => {
    const guild = new Founding();
    const collection = guild.ask();
    guild.add(TOM, collection, "Ask early");
    guild.do(PRIYA, { type: "closeCollection", collection });
    const closed = ["**What did we learn?**", "This list has closed. Nothing can be added any more."];
    const told = (who: typeof TOM, typed = {}, kept = {}) =>
      linesOf(dialogFor(guild, who, "entries", of(collection), { typed, kept }).card);
    expect(told(PRIYA)).toEqual(closed);
    expect(told(TOM)).toEqual([...closed, "**Yours**", "Ask early__"]);
    expect(told(PRIYA, { text: "", why: "" })).toEqual(closed);
    expect(told(PRIYA, { text: "A", why: "B", minutes: "5" }, { text: "C", why: "D" })).toEqual([
      ...closed,
      "<What you wrote, so that you can copy it: A>",
      "<What you wrote, so that you can copy it: B>",
      "<What you wrote, so that you can copy it: C>",
    ]);
  });

  test("CARD-5: shows as many of one's own as fit, and counts the others", () => {
    const guild = new Founding();
    const collection = guild.ask();
    for (let n = 1; n <= 80; n += 1) guild.add(TOM, collection, `Entry ${n}`);
    const told = linesOf(dialogFor(guild, TOM, "entries", of(collection)).card);
    const shown = told.filter((line) => line.startsWith("Entry ")).length;
    expect(shown).toBeGreaterThan(20);
    expect(told[5]).toBe("Entry 80__ | [Edit] [Remove]");
    expect(told.at(-1)).toBe(`_and ${80 - shown} more of yours, in the Guildhall tab_`);
  });
});

describe("CARD-21: while an entry is edited", () => {
  const guild = new Founding();
  const collection = guild.ask();
  const entry = guild.add(TOM, collection, "Ask early");
  const foreign = guild.add(PRIYA, collection, "Ask soon");
  const edit = (done = {}) => dialogFor(guild, TOM, "entries", of(collection), { editing: entry, ...done });

  test("only its text is shown, to save or to leave", () => {
    const { title, height, card } = edit();
    expect({ title, height }).toEqual({ title: "Edit your entry", height: "medium" });
    expect(linesOf(card)).toEqual(["<Your entry: Ask early>", "[[Save]] [Cancel]"]);
    expect(fieldOf(card, "text")).toMatchObject({ isMultiline: true });
    const key = `collection-${collection}`;
    expect(pressesOf(card, "Save")).toEqual([
      { press: { verb: "saveEntry", data: { card: key, nonce: NONCE, entry } }, dialog: "entries" },
    ]);
    expect(pressesOf(card, "Cancel")).toEqual([
      { press: { verb: "open", data: { card: key, dialog: "entries" } }, dialog: "entries" },
    ]);
  });

  test("what was typed stays, and the notice is above it", () => {
    expect(linesOf(edit({ typed: { text: "Ask late" }, notice: "No." }).card)).toEqual([
      ...["No.", "<Your entry: Ask late>", "[[Save]] [Cancel]"],
    ]);
  });

  test("what had been typed for a new one is sent along with both buttons", () => {
    const { card } = edit({ kept: { text: "Half a thought" } });
    expect([...pressesOf(card, "Save"), ...pressesOf(card, "Cancel")]).toMatchObject([
      { kept: { text: "Half a thought" } },
      { kept: { text: "Half a thought" } },
    ]);
  });

  test("the list is shown in its place if it cannot be edited any more, and nothing that was typed is lost", () => {
    const gone = { editing: foreign, typed: { text: "Mine" }, kept: { text: "Half a thought" } };
    const told = (done: object) => linesOf(edit(done).card).slice(2, -2);
    expect(told(gone)).toEqual([
      "<What you wrote, so that you can copy it: Mine>",
      "<Your entry: Half a thought>",
      "[[Add]]",
    ]);
    expect(told({ ...gone, typed: {} })).toEqual(["<Your entry: Half a thought>", "[[Add]]"]);
    expect(told({ ...gone, kept: {} })).toEqual(["<Your entry: Mine>", "[[Add]]"]);
    expect(told({ ...gone, editing: null })).toEqual(["<Your entry: Mine>", "[[Add]]"]);
  });

  test("a hidden entry is shown to its author as they wrote it", () => {
    guild.do(PRIYA, { type: "hideEntry", collection, entry });
    expect(linesOf(edit().card)).toEqual(["<Your entry: Ask early>", "[[Save]] [Cancel]"]);
  });
});

describe("TRIZ-1: the lists of a workshop", () => {
  test("ask for bad entries, which turn nothing round", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    expect(linesOf(dialogFor(guild, TOM, "entries", of(run.bad)).card).slice(0, 2)).toEqual([
      "**What would make our community a waste of time?**",
      "Write down what people would do. Everything helps.",
    ]);
    expect(fieldOf(dialogFor(guild, TOM, "entries", of(run.bad)).card, "twin")).toBeUndefined();
  });

  test("ask which bad entry a good one replaces, if there is any", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const bad = guild.add(TOM, run.bad, "No agenda");
    guild.add(PRIYA, run.bad, "Everybody *late*");
    run.turn();
    const { card } = dialogFor(guild, TOM, "entries", of(run.good));
    expect(linesOf(card)).toEqual([
      "**Turn each one around: what would make it good?**",
      "Pick a bad entry and say what we would do instead, or add another good idea.",
      expect.stringMatching(/^_/),
      "<Which bad entry does it replace?: None of the bad ones>",
      ...ADD,
      "_You have not added anything yet._",
    ]);
    expect(choicesOf(card, "twin")).toEqual([
      ...["None of the bad ones", "1. No agenda", "2. Everybody late"],
    ]);
    const chosen = dialogFor(guild, TOM, "entries", of(run.good), { typed: { twin: bad } });
    expect(linesOf(chosen.card)).toContain("<Which bad entry does it replace?: 1. No agenda>");
  });

  test("ask for good entries alone if there are no bad ones", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild).turn();
    const { card } = dialogFor(guild, TOM, "entries", of(run.good));
    expect(fieldOf(card, "twin")).toBeUndefined();
    expect(linesOf(card)).toEqual(expect.arrayContaining(ADD));
  });

  test("CARD-5: offer no more bad entries than fit", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    for (let n = 0; n < 70; n += 1) guild.add(TOM, run.bad, `Bad ${n}`);
    run.turn();
    expect(choicesOf(dialogFor(guild, PRIYA, "entries", of(run.good)).card, "twin")).toHaveLength(61);
  });
});

test("the dialog of a list that is gone is not drawn", () => {
  expect(() => dialogFor(new Founding(), TOM, "entries", of(collectionId("gone")))).toThrow("no such dialog");
});
