import { describe, expect, test } from "vitest";
import { type EntryId, workshopId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { fingerprint } from "../activity/fingerprint.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { hasConflict } from "./wording-dialog.ts";
import { dialogFor, fieldOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

/** A workshop whose vote is over, with principles made of these good entries; without any, nobody has voted. */
function worded(...texts: readonly string[]) {
  const guild = new Founding();
  const run = new WorkshopRun(guild);
  const bad = guild.add(TOM, run.bad, "Nobody prepares");
  run.turn();
  const good = texts.map((text, index) => guild.add(TOM, run.good, text, index === 0 ? bad : null));
  if (texts.length > 0) {
    run.vote();
    run.word(...good);
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: LIMITS.principles } });
  } else {
    run.vote("Nobody wants this");
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
  }
  const ids = (): readonly EntryId[] =>
    guild.state.workshop?.step === "adopting" ? guild.state.workshop.draft.map(({ id }) => id) : [];
  const subject = { kind: "wording", workshop: run.id } as const;
  const draw = (done = {}) => dialogFor(guild, PRIYA, "wording", subject, done);
  return { guild, ids, subject, draw, told: (done = {}) => linesOf(draw(done).card) };
}

const CLEAR = "_Clear a field to remove that principle._";
const END = ["<Another principle: >", "[[Save]]"];
const CHANGED = "!Somebody else changed this. Save again to replace their wording:!";
const LOST = "What you wrote, so that you can copy it";
const two = () => worded("Come prepared", "Listen");

describe("the dialog in which the principles are worded", () => {
  test("has a field for each, says what it was made of, and lets each but the first move up", () => {
    const { draw, ids, subject } = two();
    const { title, height, card } = draw();
    expect({ title, height }).toEqual({ title: "Word the principles", height: "large" });
    expect(linesOf(card)).toEqual([
      CLEAR,
      ...["<Principle 1: Come prepared>", "_Instead of: Nobody prepares_"],
      ...["<Principle 2: Listen>", "[Move up]"],
      ...END,
    ]);
    const [first, second] = ids();
    const kept = { [`${first}`]: fingerprint("Come prepared"), [`${second}`]: fingerprint("Listen") };
    const data = { card: `wording-${subject.workshop}`, nonce: NONCE };
    expect(pressesOf(card, "Move up")).toEqual([
      {
        press: { verb: "movePrinciple", data: { ...data, v: 2, move: `${second}.0` } },
        ...{ dialog: "wording", kept },
      },
    ]);
    expect(pressesOf(card, "Save")).toEqual([
      { press: { verb: "saveDraft", data: { ...data, before: kept } }, dialog: "wording", kept },
    ]);
    expect(JSON.stringify(card)).toContain('"tooltip":"Move up: “Listen”"');
    for (const id of [`principle-${first}`, `principle-${second}`, "another"])
      expect(fieldOf(card, id)).toMatchObject({ isMultiline: true });
  });

  test("has one field for a principle by hand if nobody voted, and says what became of the last", () => {
    const { told } = worded();
    expect(told()).toEqual(END);
    expect(told({ typed: { another: "Be kind" }, notice: "No." })).toEqual([
      ...["No.", "<Another principle: Be kind>", "[[Save]]"],
    ]);
  });

  test("says beside a field what is wrong with it", () => {
    const { told, ids } = two();
    const says = "Too long.";
    const wrong = { [`principle-${ids()[1]}`]: { says }, another: { says: "No." } };
    expect(told({ errors: wrong }).slice(3)).toEqual([
      ...["<Principle 2: Listen>", "!Too long.!", "[Move up]"],
      ...["<Another principle: >", "!No.!", "[[Save]]"],
    ]);
  });

  test("CARD-5: shows the first that fit, and counts the others", () => {
    const { told } = worded(
      ...Array.from({ length: LIMITS.principles }, (_, n) => `${n}`.padEnd(LIMITS.entry, "長")),
    );
    const lines = told();
    const shown = lines.filter((line) => line.startsWith("<Principle")).length;
    expect(shown).toBeGreaterThan(5);
    expect(lines.slice(-3)).toEqual([
      ...[`_and ${LIMITS.principles - shown} more in the Guildhall tab_`, ...END],
    ]);
  });

  test("is not drawn once the workshop is over, nor of another one or another card", () => {
    const { guild, subject } = two();
    const reader = () => readerOf(guild, PRIYA);
    expect(hasConflict({ kind: "setup" }, reader(), { typed: {}, kept: {} })).toBe(false);
    const other = { kind: "wording", workshop: workshopId("other") } as const;
    expect(() => dialogFor(guild, PRIYA, "wording", other)).toThrow("no such dialog");
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(() => dialogFor(guild, PRIYA, "wording", subject)).toThrow("no such dialog");
    expect(hasConflict(subject, reader(), { typed: {}, kept: {} })).toBe(false);
  });
});

describe("CARD-24: if somebody else rewords a principle meanwhile", () => {
  /** Priya saw the first draft, wrote this instead of the first principle; then Tom's wording was saved. */
  function meanwhile(mine: string | null, theirs: string, seen = true) {
    const drawn = two();
    const [first, second] = drawn.ids() as readonly [EntryId, EntryId];
    const kept: Readonly<Record<string, string>> = seen
      ? { [first]: fingerprint("Come prepared"), [second]: fingerprint("Listen") }
      : {};
    const typed: Readonly<Record<string, string>> =
      mine === null ? {} : { [`principle-${first}`]: mine, [`principle-${second}`]: "Listen" };
    if (theirs !== "Come prepared")
      drawn.guild.do(PRIYA, { type: "editPrinciple", principle: first, text: theirs });
    const conflict = hasConflict(drawn.subject, readerOf(drawn.guild, PRIYA), { typed, kept });
    return { conflict, told: drawn.told({ typed, kept }).slice(1, 3) };
  }
  const FROM = "_Instead of: Nobody prepares_";

  test("both wordings are shown if both changed it", () => {
    expect(meanwhile("Mine", "Theirs")).toEqual({
      conflict: true,
      told: ["<Principle 1: Mine>", `${CHANGED} Theirs`],
    });
    expect(meanwhile("", "Theirs")).toEqual({
      conflict: true,
      told: ["<Principle 1: >", `${CHANGED} Theirs`],
    });
  });

  test.each([
    ["theirs is shown if one's own was left alone", "Come prepared", "Theirs", "Theirs"],
    ["theirs is shown if nothing was submitted", null, "Theirs", "Theirs"],
    ["one's own is shown if nobody else changed it", "Mine", "Come prepared", "Mine"],
    ["it is no conflict if both wrote the same", " Theirs ", "Theirs", " Theirs "],
  ])("%s", (_, mine, theirs, shown) => {
    expect(meanwhile(mine, theirs)).toEqual({ conflict: false, told: [`<Principle 1: ${shown}>`, FROM] });
  });

  test("what was there before is unknown to a dialog that did not show it: it is no conflict", () => {
    expect(meanwhile("Mine", "Theirs", false)).toEqual({
      conflict: false,
      told: ["<Principle 1: Mine>", FROM],
    });
  });

  test("the next view of both carries what stands there now", () => {
    const { draw, guild, ids } = two();
    const [first, second] = ids() as readonly [EntryId, EntryId];
    guild.do(PRIYA, { type: "editPrinciple", principle: first, text: "Theirs" });
    expect(pressesOf(draw({ kept: { [first]: "older" } }).card, "Save")).toMatchObject([
      { kept: { [first]: fingerprint("Theirs"), [second]: fingerprint("Listen") } },
    ]);
  });
});

describe("CARD-23: if somebody else removes a principle meanwhile", () => {
  const { told, ids, guild } = two();
  const [first, second] = ids() as readonly [EntryId, EntryId];
  guild.do(PRIYA, { type: "removePrinciple", principle: second });
  const kept = { [first]: fingerprint("Come prepared"), [second]: fingerprint("Listen") };
  const after = (text: string) =>
    told({ typed: { [`principle-${first}`]: "Mine", [`principle-${second}`]: text, another: "More" }, kept });
  const rest = [CLEAR, "<Principle 1: Mine>", "_Instead of: Nobody prepares_"];
  const end = ["<Another principle: More>", "[[Save]]"];

  test("what was written in its place can be copied", () => {
    expect(after("My second")).toEqual([...rest, `<${LOST}: My second>`, ...end]);
  });

  test("there is nothing to copy if it was left alone or cleared", () => {
    expect(after("Listen")).toEqual([...rest, ...end]);
    expect(after("  ")).toEqual([...rest, ...end]);
  });
});
