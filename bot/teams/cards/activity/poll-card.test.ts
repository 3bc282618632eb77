import { describe, expect, test } from "vitest";
import { pollId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { texts } from "../testing/english.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { pollDrawing } from "./poll-card.ts";
import { NONCE, drawn } from "../testing/drawn.ts";
import { COUNTED_LATER, askWhere, closeLines, pollCard, tipsOf, votesFor } from "../testing/votes.ts";

const CHOOSE = "_Choose one. You can change it, or take it back, until the vote closes._";
const TOP = ["**Where do we eat?**", CHOOSE, COUNTED_LATER];
const NOBODY_YET = "**0 of 4 have voted at the last count**";
const UNVOTED = [...TOP, "_1. _Pizza | [Vote]", "_2. _Soup | [Vote]", NOBODY_YET];

/** A vote with a single choice. */
function asked(said: Parameters<typeof askWhere>[1] = {}) {
  const guild = new Founding();
  return { guild, poll: askWhere(guild, said) };
}

describe("CARD-9: the card of an open vote", () => {
  test("shows everybody the options, and hides what only some may do behind a button", () => {
    const { guild, poll } = asked();
    const { card, summary } = drawn(guild, { kind: "poll", poll }, null);
    expect(summary).toBe("A vote: Where do we eat?");
    expect(linesOf(card)).toEqual([
      ...UNVOTED,
      "_Run by Priya._",
      "[For the facilitator]",
      "  [Close the vote]",
    ]);
  });

  test("tells a member that they have not voted", () => {
    const { guild, poll } = asked();
    expect(linesOf(pollCard(guild, poll, TOM))).toEqual([
      ...UNVOTED,
      "_You have not voted yet._",
      "[I only follow]",
      "_Run by Priya._",
    ]);
  });

  test("lets whoever runs it add an option and close it", () => {
    const { guild, poll } = asked();
    const card = pollCard(guild, poll, PRIYA);
    expect(linesOf(card)).toEqual([
      ...UNVOTED,
      "_You have not voted yet._",
      "[Add an option]",
      "[I only follow]",
      "_Run by Priya._",
      "_Only organisers see this._",
      "[Close the vote]",
    ]);
    expect(pressesOf(card, "Close the vote")).toEqual([{ card: `poll-${poll}`, nonce: NONCE }]);
  });

  test("says when it closes by itself, if it does", () => {
    const { guild, poll } = asked({ closesAt: Date.UTC(2026, 0, 15, 12, 30) });
    expect(linesOf(pollCard(guild, poll, TOM)).slice(0, 5)).toEqual([
      ...TOP,
      "_Open until {{DATE(2026-01-15T12:30:00Z,SHORT)}}, {{TIME(2026-01-15T12:30:00Z)}}._",
      "_1. _Pizza | [Vote]",
    ]);
  });

  test("tells the member what came of their press, and nobody else", () => {
    const { guild, poll } = asked();
    expect(linesOf(pollCard(guild, poll, TOM, "That vote came too late.")).slice(0, 3)).toEqual([
      "**Where do we eat?**",
      "That vote came too late.",
      CHOOSE,
    ]);
    expect(linesOf(pollCard(guild, poll, ANA))).not.toContain("That vote came too late.");
  });

  test("keeps what explains a line close to it", () => {
    const { guild, poll } = asked();
    expect(closeLines(pollCard(guild, poll, TOM))).toEqual([
      ...[CHOOSE, COUNTED_LATER],
      ...["_1. _Pizza | [Vote]", "_2. _Soup | [Vote]", "_You have not voted yet._", "_Run by Priya._"],
    ]);
  });

  test("is not drawn once the vote is gone", () => {
    const { guild } = asked();
    const subject = { kind: "poll", poll: pollId("another") } as const;
    const card = activityCard({
      ...{ subject, texts, reader: readerOf(guild, TOM), nonce: NONCE, notice: null },
      ...{ now: guild.at, nameOf: () => "Tom", refreshFor: [] },
    });
    expect(card).toBeNull();
  });
});

describe("CARD-3: a single choice", () => {
  const { guild, poll } = asked();
  votesFor(guild, TOM, poll, 1);

  test("is marked on the member's own card, where it can be taken back or moved", () => {
    const card = pollCard(guild, poll, TOM);
    expect(linesOf(card)).toEqual([
      ...TOP,
      "**✓ ****Pizza**_ · your choice_ | [Take back]",
      "_2. _Soup | [Vote]",
      NOBODY_YET,
      "[I only follow]",
      "_Run by Priya._",
    ]);
    expect(tipsOf(card)).toEqual(["Take back your vote for “Pizza”", "Vote for “Soup”"]);
    expect(pressesOf(card, "Take back")).toEqual([
      { card: `poll-${poll}`, nonce: NONCE, option: `${poll}-0`, votes: 0 },
    ]);
    expect(pressesOf(card, "Vote")).toEqual([
      { card: `poll-${poll}`, nonce: NONCE, option: `${poll}-1`, votes: 1 },
    ]);
  });

  test("is on no other card", () => {
    expect(linesOf(pollCard(guild, poll, null)).slice(0, UNVOTED.length)).toEqual(UNVOTED);
    expect(linesOf(pollCard(guild, poll, ANA)).slice(0, UNVOTED.length)).toEqual(UNVOTED);
    expect(tipsOf(pollCard(guild, poll, ANA))).toEqual(["Vote for “Pizza”", "Vote for “Soup”"]);
  });

  test("is counted with two others' (POLL-12)", () => {
    votesFor(guild, ANA, poll, 1);
    expect(linesOf(pollCard(guild, poll, null))).toContain(NOBODY_YET);
    votesFor(guild, LEE, poll, 0, 1);
    expect(linesOf(pollCard(guild, poll, null))).toContain("**3 of 4 have voted at the last count**");
  });
});

describe("POLL-6: adding an option", () => {
  test("is offered to every member if the vote allows it", () => {
    const { guild, poll } = asked({ membersAdd: true });
    for (const who of [null, TOM, PRIYA])
      expect(pressesOf(pollCard(guild, poll, who), "Add an option")).toEqual([
        {
          msteams: { type: "task/fetch" },
          press: { verb: "open", data: { card: `poll-${poll}`, dialog: "option" } },
        },
      ]);
  });

  test("is offered to whoever runs it alone if it does not", () => {
    const { guild, poll } = asked();
    expect(pressesOf(pollCard(guild, poll, null), "Add an option")).toEqual([]);
    expect(pressesOf(pollCard(guild, poll, TOM), "Add an option")).toEqual([]);
    expect(pressesOf(pollCard(guild, poll, PRIYA), "Add an option")).toHaveLength(1);
  });

  test("is no longer offered when there are as many as a vote may have", () => {
    const options = Array.from({ length: LIMITS.options }, (_, n) => `Place ${n}`);
    for (const [size, offered] of [
      [LIMITS.options - 1, 1],
      [LIMITS.options, 0],
    ] as const) {
      const { guild, poll } = asked({ membersAdd: true, options: options.slice(0, size) });
      expect(pressesOf(pollCard(guild, poll, TOM), "Add an option")).toHaveLength(offered);
    }
  });

  test("is what to do first while there are no options", () => {
    const { guild, poll } = asked({ membersAdd: true, options: [] });
    expect(linesOf(pollCard(guild, poll, TOM))).toEqual([
      ...TOP,
      "There is nothing to vote on yet. Yours can be the first option.",
      NOBODY_YET,
      "_You have not voted yet._",
      "[Add an option]",
      "[I only follow]",
      "_Run by Priya._",
    ]);
  });
});

describe("CARD-5: an open vote with more options than fit", () => {
  const { guild, poll } = asked({
    options: ["Pizza", "Soup", "Curry"],
    closesAt: Date.UTC(2026, 0, 14) + DAY,
  });
  const drawing = pollDrawing(poll, {
    ...{ subject: { kind: "poll", poll }, reader: readerOf(guild, TOM), nonce: NONCE, texts },
    ...{ notice: null, now: guild.at, nameOf: () => "Tom", refreshFor: [] },
  });
  const rows = (most: number) =>
    linesOf({ body: drawing?.body(most) }).filter((line) => /\[Vote\]|more in/.test(line));

  test.each([
    [3, ["_1. _Pizza | [Vote]", "_2. _Soup | [Vote]", "_3. _Curry | [Vote]"]],
    [2, ["_1. _Pizza | [Vote]", "_2. _Soup | [Vote]", "_and 1 more in the Guildhall tab_"]],
    [0, ["_and 3 more in the Guildhall tab_"]],
  ])("shows %s of them, and says how many more there are", (most, lines) => {
    expect(rows(most)).toEqual(lines);
  });

  test("is drawn with all of them if they fit", () => {
    expect(drawing?.rows).toBe(3);
  });
});
