import { describe, expect, test } from "vitest";
import { ANA, LEE, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { NONCE } from "../testing/drawn.ts";
import { COUNTED_AT_ONCE, COUNTED_LATER, askWhere, pollCard, tipsOf, votesFor } from "../testing/votes.ts";

/** The card of one member in a vote of this kind, once they have given these votes. */
function cardAfter(said: Parameters<typeof askWhere>[1], ...votes: readonly number[]) {
  const guild = new Founding();
  const poll = askWhere(guild, said);
  if (votes.length > 0) votesFor(guild, TOM, poll, ...votes);
  return { guild, poll, card: pollCard(guild, poll, TOM) };
}

/** What it says of the vote itself, between what is secret and the way to only follow. */
const paper = (card: object): readonly string[] => linesOf(card).slice(3, -2);

const NOBODY_YET = "**0 of 4 have voted at the last count**";

describe("a vote with thumbs", () => {
  const thumbs = { budget: null, cap: 1 };

  test("says how to vote, and gives a thumb by one press", () => {
    const { card, poll } = cardAfter(thumbs);
    expect(linesOf(card)).toEqual([
      "**Where do we eat?**",
      "_Give a thumbs-up to each one you support. You can change it until the vote closes._",
      COUNTED_LATER,
      "_1. _Pizza | [👍]",
      "_2. _Soup | [👍]",
      NOBODY_YET,
      "_You have not voted yet._",
      "[I only follow]",
      "_Run by Priya._",
    ]);
    expect(tipsOf(card)).toEqual(["Thumbs up for “Pizza”", "Thumbs up for “Soup”"]);
    expect(pressesOf(card, "👍")[1]).toEqual({
      ...{ card: `poll-${poll}`, nonce: NONCE, option: `${poll}-1`, votes: 1 },
    });
  });

  test("takes a single thumb back where it was given", () => {
    const { card } = cardAfter(thumbs, 0, 1);
    expect(paper(card)).toEqual([
      "_1. _Pizza | [👍]",
      "**✓ ****Soup**_ · your choice_ | [Take back]",
      NOBODY_YET,
    ]);
    expect(tipsOf(card)).toEqual(["Thumbs up for “Pizza”", "Take back your vote for “Soup”"]);
  });

  test("takes several back at once, too", () => {
    const { card, poll } = cardAfter(thumbs, 1, 1);
    expect(paper(card)).toEqual([
      "**✓ ****Pizza**_ · your choice_ | [Take back]",
      "**✓ ****Soup**_ · your choice_ | [Take back]",
      NOBODY_YET,
      "[Take my vote back]",
    ]);
    expect(pressesOf(card, "Take my vote back")).toEqual([{ card: `poll-${poll}`, nonce: NONCE }]);
  });
});

describe("a vote with several votes for each option", () => {
  const each = { budget: null, cap: 3 };

  test("says how many, and adds the first", () => {
    const { card } = cardAfter(each);
    expect(linesOf(card)[1]).toBe("_Give each up to 3 votes. You can change them until the vote closes._");
    expect(paper(card)).toEqual([
      "_1. _Pizza | [+1]",
      "_2. _Soup | [+1]",
      NOBODY_YET,
      "_You have not voted yet._",
    ]);
    expect(tipsOf(card)).toEqual(["One more vote for “Pizza”", "One more vote for “Soup”"]);
  });

  test("adds and takes away one at a time, up to as many as one may have (CARD-4)", () => {
    const { card, poll } = cardAfter(each, 2, 3);
    expect(paper(card)).toEqual([
      "**✓ ****Pizza**_ · your 2 votes_ | [−1] [+1]",
      "**✓ ****Soup**_ · your 3 votes_ | [−1]",
      NOBODY_YET,
      "[Take my vote back]",
    ]);
    expect(tipsOf(card)).toEqual([
      "One fewer vote for “Pizza”",
      "One more vote for “Pizza”",
      "One fewer vote for “Soup”",
    ]);
    const view = { card: `poll-${poll}`, nonce: NONCE };
    expect(pressesOf(card, "+1")).toEqual([{ ...view, option: `${poll}-0`, votes: 3 }]);
    expect(pressesOf(card, "−1")).toEqual([
      { ...view, option: `${poll}-0`, votes: 1 },
      { ...view, option: `${poll}-1`, votes: 2 },
    ]);
  });

  test("takes the only vote away at its option", () => {
    const { card, poll } = cardAfter(each, 1);
    expect(paper(card)).toEqual([
      "**✓ ****Pizza**_ · your 1 vote_ | [−1] [+1]",
      "_2. _Soup | [+1]",
      NOBODY_YET,
    ]);
    expect(pressesOf(card, "−1")).toMatchObject([{ option: `${poll}-0`, votes: 0 }]);
  });
});

describe("a vote with votes to share out", () => {
  const shared = { budget: 3, cap: 2 };

  test.each([
    [3, 2, "_You have 3 votes, at most 2 on one. You can change them until the vote closes._"],
    [3, 3, "_You have 3 votes. You can change them until the vote closes._"],
    [2, 1, "_You have 2 votes, at most 1 on one. You can change them until the vote closes._"],
  ])("of %s, at most %s on one, says so", (budget, cap, line) => {
    expect(linesOf(cardAfter({ budget, cap }).card)[1]).toBe(line);
  });

  test("says how many are left, before the first as well", () => {
    expect(paper(cardAfter(shared).card)).toEqual([
      "_1. _Pizza | [+1]",
      "_2. _Soup | [+1]",
      NOBODY_YET,
      "_You have 3 of 3 votes left._",
    ]);
    expect(paper(cardAfter(shared, 2).card)).toEqual([
      "**✓ ****Pizza**_ · your 2 votes_ | [−1]",
      "_2. _Soup | [+1]",
      NOBODY_YET,
      "_You have 1 of 3 votes left._",
      "[Take my vote back]",
    ]);
  });

  test("takes no more when all are given", () => {
    expect(paper(cardAfter(shared, 1, 2).card)).toEqual([
      "**✓ ****Pizza**_ · your 1 vote_ | [−1]",
      "**✓ ****Soup**_ · your 2 votes_ | [−1]",
      NOBODY_YET,
      "_You have 0 of 3 votes left._",
      "[Take my vote back]",
    ]);
  });

  test("with one on each, leaves nothing to press at the others when all are given", () => {
    const { card } = cardAfter({ budget: 2, cap: 1, options: ["Pizza", "Soup", "Curry"] }, 1, 1);
    expect(paper(card)).toEqual([
      "**✓ ****Pizza**_ · your choice_ | [Take back]",
      "**✓ ****Soup**_ · your choice_ | [Take back]",
      "_3. _Curry",
      NOBODY_YET,
      "_You have 0 of 2 votes left._",
      "[Take my vote back]",
    ]);
  });
});

describe("POLL-5: a vote that is counted while it is open", () => {
  const { guild, poll } = cardAfter({ secrecy: "open", budget: 3, cap: 2 }, 2, 1);

  test("shows no votes before three have voted", () => {
    expect(linesOf(pollCard(guild, poll, ANA)).slice(2, 6)).toEqual([
      COUNTED_AT_ONCE,
      "_1. _Pizza_ · 0 votes_ | [+1]",
      "_2. _Soup_ · 0 votes_ | [+1]",
      NOBODY_YET,
    ]);
  });

  test("shows everybody the count, and a member their own votes beside it", () => {
    votesFor(guild, ANA, poll, 2);
    votesFor(guild, LEE, poll, 2);
    const turnout = "**3 of 4 have voted at the last count**";
    expect(paper(pollCard(guild, poll, TOM))).toEqual([
      "**✓ ****Pizza**_ · 6 votes__ · your 2 votes_ | [−1]",
      "**✓ ****Soup**_ · 1 vote__ · your 1 vote_ | [−1]",
      turnout,
      "_You have 0 of 3 votes left._",
      "[Take my vote back]",
    ]);
    expect(linesOf(pollCard(guild, poll, null)).slice(3, 6)).toEqual([
      "_1. _Pizza_ · 6 votes_ | [+1]",
      "_2. _Soup_ · 1 vote_ | [+1]",
      turnout,
    ]);
  });
});
