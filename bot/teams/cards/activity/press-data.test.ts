import { describe, expect, test } from "vitest";
import { pollId, workshopId } from "@guildhall/shared/domain/kernel/ids";
import {
  button,
  MOST_WRITTEN,
  openButton,
  PRESS_VERSIONS,
  pressData,
  readPress,
  seeAction,
} from "./press.ts";
import { NONCE } from "../testing/drawn.ts";

const poll = { kind: "poll", poll: pollId("colour") } as const;
const wording = { kind: "wording", workshop: workshopId("one") } as const;
const longest = "x".repeat(MOST_WRITTEN);
const [most, tooMuch] = [10_000, 10_001];

/** What a press with this data asks for, apart from its card and nonce; null if it is not understood. */
function asked(verb: string, data: object, card = "topics", v?: number): unknown {
  const version = v === undefined ? {} : { v };
  const read = readPress({ action: { verb, data: { card, nonce: NONCE, ...version, ...data } } });
  if (read?.kind !== "press") return null;
  expect(read.press.verb).toBe(verb);
  const { card: _, nonce: __, ...own } = read.press.data as { card: unknown; nonce?: unknown };
  return own;
}

describe("CARD-12: what a button carries", () => {
  test("to act: its verb, its card, the view and its own data, and nothing of the card's fields", () => {
    expect(
      button("vote", { subject: poll, nonce: NONCE }, { option: "red", votes: 1 }, { title: "Red" }),
    ).toEqual({
      ...{ type: "Action.Execute", title: "Red", verb: "vote", associatedInputs: "none" },
      data: { card: "poll-colour", nonce: NONCE, option: "red", votes: 1 },
    });
  });

  test("keeps its look", () => {
    const look = { title: "Sign", tooltip: "Sign it", style: "positive" } as const;
    expect(button("sign", { subject: poll, nonce: NONCE }, {}, look)).toMatchObject(look);
    expect(seeAction(poll, look)).toMatchObject(look);
    expect(openButton("option", { subject: poll }, { title: "Add", style: "positive" })).toMatchObject({
      ...{ title: "Add", style: "positive" },
    });
  });

  test("says its version from the second on", () => {
    const view = { subject: wording, nonce: NONCE };
    expect(pressData("mergeEntries", view, { text: "Both" })).toEqual({
      ...{ card: "wording-one", nonce: NONCE, v: 2, text: "Both" },
    });
    expect(pressData("movePrinciple", view, {})).toEqual({ card: "wording-one", nonce: NONCE, v: 2 });
    expect(pressData("adopt", view, { seen: "abc" })).toEqual({
      card: "wording-one",
      nonce: NONCE,
      seen: "abc",
    });
  });

  test("to open a dialog: Teams asks the bot for it", () => {
    expect(openButton("option", { subject: poll }, { title: "Add an option" })).toEqual({
      ...{ type: "Action.Submit", title: "Add an option" },
      data: {
        msteams: { type: "task/fetch" },
        press: { verb: "open", data: { card: "poll-colour", dialog: "option" } },
      },
    });
  });

  test("to see a card: the card alone", () => {
    expect(seeAction(poll)).toEqual({
      ...{ type: "Action.Execute", verb: "see", data: { card: "poll-colour" }, associatedInputs: "none" },
    });
  });

  test("is at its first version for all verbs but five", () => {
    const later = Object.entries(PRESS_VERSIONS).filter(([, { version }]) => version > 1);
    expect(later.map(([verb, { version }]) => [verb, version])).toEqual([
      ["open", 4],
      ["mergeEntries", 2],
      ["found", 2],
      ["draft", 2],
      ["movePrinciple", 2],
    ]);
    expect(PRESS_VERSIONS.vote).toEqual({ version: 1 });
  });
});

describe("a press", () => {
  const both = { which: "one", into: "two" };
  test.each([
    ["vote", { option: "red", votes: "2", poll: "colour" }, { option: "red", votes: 2, poll: "colour" }],
    ["vote", { option: "red", votes: most }, { option: "red", votes: most }],
    ["vote", { option: "red", votes: 0 }, { option: "red", votes: 0 }],
    ["takeBack", {}, {}],
    ["takeBack", { poll: "colour" }, { poll: "colour" }],
    ["addOption", {}, { text: "" }],
    ["addOption", { text: longest }, { text: longest }],
    ["closeVote", {}, {}],
    ["addEntry", {}, { text: "", twin: "", why: "" }],
    ["addEntry", { text: "Cake", twin: "bad-1" }, { text: "Cake", twin: "bad-1", why: "" }],
    [
      "addEntry",
      { text: "Rust", why: "It is fast", kind: "solve", minutes: "25" },
      { text: "Rust", twin: "", why: "It is fast", kind: "solve", minutes: 25 },
    ],
    ["editEntry", { entry: "one" }, { entry: "one" }],
    ["saveEntry", { entry: "one" }, { entry: "one", text: "", why: "" }],
    [
      "saveEntry",
      { entry: "one", text: "CI", why: "", kind: "present", minutes: 5 },
      { entry: "one", text: "CI", why: "", kind: "present", minutes: 5 },
    ],
    ["removeEntry", { entry: "one" }, { entry: "one" }],
    ["closeList", {}, {}],
    ["nextStep", { from: "bad" }, { from: "bad" }],
    ["nextStep", { from: "good" }, { from: "good" }],
    ["moreTime", { step: "vote" }, { step: "vote" }],
    ["hideEntry", { hidden: true }, { which: "", hidden: true }],
    ["hideEntry", { which: "one", hidden: false }, { which: "one", hidden: false }],
    ["sign", {}, {}],
    ["startWorkshop", { hours: "1" }, { hours: 1 }],
    ["startLogistics", { hours: 1440 }, { hours: 1440 }],
    ["askTopics", { hours: 24 }, { hours: 24 }],
    ["startRanking", { hours: 24 }, { hours: 24 }],
    ["adopt", { seen: "x".repeat(40) }, { seen: "x".repeat(40) }],
    ["propose", {}, { sessions: 0, date: "", date2: "", time: "" }],
    ["movePlanned", {}, { topic: "", to: "out" }],
    ["movePlanned", { topic: "one", to: "2" }, { topic: "one", to: 2 }],
    ["movePlanned", { topic: "one", to: "out" }, { topic: "one", to: "out" }],
    ["accept", { seen: "" }, { seen: "" }],
    ["discard", {}, {}],
    ["voteAgain", {}, {}],
  ])("of %s with %j is understood", (verb, data, own) => {
    expect(asked(verb, data)).toEqual(own);
  });

  test("of what takes principles is understood with what was ticked, and from before that asked for a number", () => {
    const none = { picked: [], top: 0, atLeast: 0 };
    expect(asked("draft", { by: "these", picked: "red,a b,blue" }, "wording-one", 2)).toEqual({
      ...{ by: "these", picked: ["red", "blue"], top: 0, atLeast: 0 },
    });
    expect(asked("draft", { by: "these" }, "wording-one", 2)).toEqual({ by: "these", ...none });
    expect(asked("draft", { by: "top", top: "3" }, "wording-one", 1)).toEqual({ by: "top", ...none, top: 3 });
    const atLeast = { by: "atLeast", atLeast: "2" };
    expect(asked("draft", atLeast, "wording-one", 1)).toEqual({ by: "atLeast", ...none, atLeast: 2 });
  });

  test("of what founds the community is understood with empty fields, and from before it asked for a purpose", () => {
    const named = { name: "Guild", purpose: "To learn." };
    expect(asked("found", {}, "setup", 2)).toEqual({ name: "", purpose: "" });
    expect(asked("found", named, "setup", 2)).toEqual(named);
    expect(asked("found", { name: "Guild" }, "setup", 1)).toEqual({ name: "Guild", purpose: "" });
  });

  test("of a merge, or of a principle that moves, is understood with empty fields too", () => {
    expect(asked("mergeEntries", {}, "topics", 2)).toEqual({ which: "", into: "", text: "" });
    expect(asked("mergeEntries", { ...both, text: "Both" }, "topics", 2)).toEqual({ ...both, text: "Both" });
    expect(asked("mergeEntries", { ...both, text: "Both" })).toEqual({ ...both, text: "" });
    const move = "m".repeat(80);
    expect(asked("movePrinciple", { move }, "wording-one", 2)).toEqual({ move });
    expect(asked("movePrinciple", {}, "wording-one", 2)).toEqual({ move: "" });
    expect(asked("movePrinciple", { move: `${move}m` }, "wording-one", 2)).toBeNull();
  });

  test.each([
    ["vote", { option: "red", votes: tooMuch }],
    ["vote", { option: "red", votes: -1 }],
    ["vote", { option: "red", votes: 0.5 }],
    ["vote", { option: "constructor", votes: 1 }],
    ["vote", { option: "red", votes: 1, poll: "a colour" }],
    ["takeBack", { poll: "" }],
    ["addOption", { text: `${longest}x` }],
    ["addEntry", { twin: "a bad one" }],
    ["addEntry", { kind: "sing" }],
    ["addEntry", { minutes: "long" }],
    ["editEntry", {}],
    ["nextStep", { from: "wording" }],
    ["moreTime", { step: "adopting" }],
    ["hideEntry", { which: "one" }],
    ["startWorkshop", { hours: 0 }],
    ["startWorkshop", { hours: 1441 }],
    ["startWorkshop", { hours: 1.5 }],
    ["draft", { by: "chance" }],
    ["adopt", { seen: "x".repeat(41) }],
    ["movePlanned", { to: "elsewhere" }],
    ["movePlanned", { to: -1 }],
  ])("of %s with %j is not understood", (verb, data) => {
    expect(asked(verb, data)).toBeNull();
  });

  test("is not understood without the view that it is on, or on a card of no known kind", () => {
    expect(asked("sign", { nonce: "" })).toBeNull();
    expect(asked("sign", {}, "nothing")).toBeNull();
    expect(readPress({ action: { verb: "sign", data: { card: "nothing", nonce: NONCE } } })).toBeNull();
  });

  test("that opens a dialog or shows a card needs no view", () => {
    const open = { verb: "open", data: { card: "topics", dialog: "entries" } };
    expect(readPress({ action: open })).toEqual({
      ...{ kind: "press" },
      press: { verb: "open", data: { card: { kind: "topics" }, dialog: "entries" } },
    });
    expect(readPress({ action: { ...open, data: { card: "topics", dialog: "cake" } } })).toMatchObject({
      kind: "old",
    });
    expect(readPress({ action: { verb: "see", data: { card: "setup" } } })).toEqual({
      ...{ kind: "press", press: { verb: "see", data: { card: { kind: "setup" } } } },
    });
  });
});

describe("a press that saves a draft", () => {
  test("carries the text of each principle's field, the new one, and what was seen before", () => {
    const fields = { "principle-one": "Be kind", "principle-two": longest };
    expect(
      asked("saveDraft", { ...fields, another: "Be on time", before: { one: "abc" } }, "wording-one"),
    ).toEqual({
      ...{ another: "Be on time", before: { one: "abc" } },
      texts: [
        ["one", "Be kind"],
        ["two", longest],
      ],
    });
  });

  test("may have neither, and ignores fields that are no principle's, too long or no text", () => {
    const others = {
      "principle-": "a",
      "principle-a b": "b",
      "principle-one": 3,
      "prince-ple-two": "c",
      hours: "1",
    };
    const tooLong = { "principle-three": `${longest}x`, "": "d" };
    expect(asked("saveDraft", { ...others, ...tooLong }, "wording-one")).toEqual({
      ...{ another: "", before: {}, texts: [] },
    });
  });

  test("keeps its card and view", () => {
    const read = readPress({ action: { verb: "saveDraft", data: { card: "wording-one", nonce: NONCE } } });
    expect(read).toMatchObject({ press: { data: { card: wording, nonce: NONCE } } });
    expect(asked("saveDraft", { before: { one: "x".repeat(41) } }, "wording-one")).toBeNull();
  });
});
