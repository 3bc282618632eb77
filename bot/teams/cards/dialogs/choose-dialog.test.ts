import { describe, expect, test } from "vitest";
import { optionId, workshopId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { choicesOf, dialogFor, fieldOf } from "../testing/dialogs.ts";
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

  test("TRIZ-5: shows what was voted for, best first, with the best ticked, and takes what is ticked", () => {
    const { draw, subject } = voted(1, 3, 0, 2, 1, 1, 1);
    const { card } = draw();
    expect(linesOf(card).at(-1)).toBe("[[Take these]]");
    expect(choicesOf(card, "picked")).toEqual([
      ...["Entry 2 · 3 votes", "Entry 4 · 2 votes", "Entry 1 · 1 vote", "Entry 5 · 1 vote"],
      ...["Entry 6 · 1 vote", "Entry 7 · 1 vote"],
    ]);
    const field = fieldOf(card, "picked");
    expect(field).toMatchObject({
      ...{ type: "Input.ChoiceSet", style: "expanded", isMultiSelect: true, wrap: true },
      label: "Which become principles? The best are ticked already.",
    });
    const choices = (field?.["choices"] ?? []) as readonly { readonly value: string }[];
    expect(String(field?.["value"]).split(",")).toEqual(choices.slice(0, 5).map(({ value }) => value));
    const data = { card: `wording-${subject.workshop}`, nonce: NONCE, v: 2, by: "these" };
    expect(pressesOf(card, "Take these")).toEqual([{ press: { verb: "draft", data }, dialog: "choose" }]);
  });

  test("keeps what was ticked, and says what is wrong with it", () => {
    const done = { typed: { picked: "" }, errors: { picked: { says: "Tick one." } }, notice: "No." };
    const { card } = voted(3, 1).draw(done);
    expect(linesOf(card)).toEqual([
      ...["No.", "<Which become principles? The best are ticked already.: >", "!Tick one.!"],
      "[[Take these]]",
    ]);
  });

  test("shows as many as a contract may have principles, and counts the others", () => {
    const { card } = voted(...Array.from({ length: LIMITS.principles + 2 }, () => 1)).draw();
    expect(choicesOf(card, "picked")).toHaveLength(LIMITS.principles);
    expect(linesOf(card)).toContain("_and 2 more in the Guildhall tab_");
  });

  test("shows long entries whole, with nothing in them that Teams would interpret", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const long = `*${"a".repeat(100)}*`;
    run.word(...run.vote(long));
    const { card } = dialogFor(guild, PRIYA, "choose", { kind: "wording", workshop: run.id });
    expect(choicesOf(card, "picked")).toEqual([`${"a".repeat(100)} · 1 vote`]);
  });

  test("can be opened again while the principles are worded, but not afterwards, nor for another workshop", () => {
    const { guild, draw } = voted(3, 1);
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 1 } });
    expect(linesOf(draw().card)).toContain("[[Take these]]");
    const other = { kind: "wording", workshop: workshopId("other") } as const;
    expect(() => dialogFor(guild, PRIYA, "choose", other)).toThrow("no such dialog");
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(() => draw()).toThrow("no such dialog");
  });
});
