import { describe, expect, test } from "vitest";
import { optionId, workshopId } from "@guildhall/shared/domain/kernel/ids";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { dialogFor, fieldOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

/** A workshop whose vote is over: so many people voted for each of so many entries. */
function voted(...votes: readonly number[]) {
  const guild = new Founding();
  const run = new WorkshopRun(guild);
  const entries = run.vote(...(votes.length === 0 ? ["Listen"] : votes.map((_, n) => `Entry ${n + 1}`)));
  [TOM, ANA, LEE].forEach((who, index) => {
    const chosen = entries.filter((__, n) => (votes[n] ?? 0) > index);
    const ballot = Object.fromEntries(chosen.map((entry) => [optionId(entry), 1]));
    if (chosen.length > 0) guild.do(who, { type: "castBallot", poll: run.poll, ballot });
  });
  guild.do(PRIYA, { type: "nextStep", from: "vote" });
  const subject = { kind: "wording", workshop: run.id } as const;
  return { guild, subject, draw: (done = {}) => dialogFor(guild, PRIYA, "choose", subject, done) };
}

describe("the dialog in which principles are taken from the result of the vote", () => {
  test("says that there is nothing to choose from if nobody voted", () => {
    const { title, height, card } = voted().draw({ notice: "No." });
    expect({ title, height }).toEqual({ title: "Choose the principles", height: "large" });
    expect(linesOf(card)).toEqual([
      "Nobody voted, so there is nothing to choose from. You can add principles by hand.",
    ]);
  });

  test("shows the ranking, and takes the best, or all with enough votes", () => {
    const { draw, subject } = voted(3, 1);
    const { card } = draw();
    expect(linesOf(card)).toEqual([
      ...["_★ _**Entry 1** | **3 votes**", "_2. _Entry 2 | 1 vote"],
      ...["<How many of the best?: 2>", "[[Take the best]]"],
      ...["<At least how many votes?: 2>", "[Take all with at least this many]"],
    ]);
    expect(fieldOf(card, "top")).toMatchObject({ min: 1, max: 2, value: 2 });
    expect(fieldOf(card, "atLeast")).toMatchObject({ min: 1, max: 3, value: 2 });
    const press = (by: string) => ({
      press: { verb: "draft", data: { card: `wording-${subject.workshop}`, nonce: NONCE, by } },
      dialog: "choose",
    });
    expect(pressesOf(card, "Take the best")).toEqual([press("top")]);
    expect(pressesOf(card, "Take all with at least this many")).toEqual([press("atLeast")]);
  });

  test("keeps what was typed, and says what is wrong with it", () => {
    const done = { typed: { top: "1", atLeast: "3" }, errors: { top: { says: "Too few." } }, notice: "No." };
    const lines = linesOf(voted(3, 1).draw(done).card);
    expect(lines[0]).toBe("No.");
    expect(lines.slice(3)).toEqual([
      ...["<How many of the best?: 1>", "!Too few.!", "[[Take the best]]"],
      ...["<At least how many votes?: 3>", "[Take all with at least this many]"],
    ]);
  });

  test("shows the best fifteen, and counts the others", () => {
    const lines = linesOf(voted(...Array.from({ length: 17 }, () => 1)).draw().card);
    expect(lines[14]).toMatch(/^_15\. _Entry \d+ \| 1 vote$/);
    expect(lines[15]).toBe("_and 2 more in the Guildhall tab_");
  });

  test("can be opened again while the principles are worded, but not afterwards, nor for another workshop", () => {
    const { guild, draw } = voted(3, 1);
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 1 } });
    expect(linesOf(draw().card)).toContain("[[Take the best]]");
    const other = { kind: "wording", workshop: workshopId("other") } as const;
    expect(() => dialogFor(guild, PRIYA, "choose", other)).toThrow("no such dialog");
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(() => draw()).toThrow("no such dialog");
  });
});
