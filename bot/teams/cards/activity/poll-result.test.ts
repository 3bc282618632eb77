import { describe, expect, test } from "vitest";
import { optionId, type PollId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { decide, readerOf, voteOn } from "@guildhall/shared/testing/reading";
import { cast, openVote } from "@guildhall/shared/testing/weekly-guild";
import { texts } from "../testing/english.ts";
import { faultsOf } from "../testing/faults.ts";
import { linesOf } from "../testing/lines.ts";
import { pollDrawing } from "./poll-card.ts";
import { NONCE, drawn } from "../testing/drawn.ts";
import { askWhere, closeLines, pollCard, votesFor, workshopVote } from "../testing/votes.ts";

/** A vote with these options that is closed once Tom, and whoever else, has given these votes. */
function closed(options: readonly string[], ...ballots: readonly (readonly number[])[]) {
  const guild = new Founding();
  const poll = askWhere(guild, { options, budget: null, cap: 9 });
  ballots.forEach((votes, place) => votesFor(guild, [TOM, ANA, LEE][place] ?? PRIYA, poll, ...votes));
  guild.do(PRIYA, { type: "closePoll", poll });
  return { guild, poll };
}

const resultOf = (...[options, ...ballots]: Parameters<typeof closed>): readonly string[] => {
  const { guild, poll } = closed(options, ...ballots);
  return linesOf(pollCard(guild, poll, TOM)).slice(1);
};

describe("POLL-9: the result of a vote", () => {
  test("ranks the options by their votes, the winner marked", () => {
    const { guild, poll } = closed(["Pizza", "Soup", "Curry"], [1, 2], [0, 3]);
    for (const who of [null, TOM, PRIYA]) {
      const { card, summary } = drawn(guild, { kind: "poll", poll }, who);
      expect(summary).toBe("The vote is closed: Where do we eat?");
      expect(linesOf(card)).toEqual([
        "**Where do we eat?**",
        "The vote is closed. 2 voted.",
        "_★ _**Soup** | **5 votes**",
        "_2. _Pizza | 1 vote",
        "_3. _Curry | 0 votes",
      ]);
      expect(faultsOf(card)).toEqual([]);
    }
  });

  test("has no winner if nobody voted", () => {
    expect(resultOf(["Pizza", "Soup"])).toEqual([
      "The vote is closed. Nobody voted.",
      "_1. _Pizza | 0 votes",
      "_2. _Soup | 0 votes",
    ]);
  });

  test("says which options were equal, and that the earlier one comes first", () => {
    expect(resultOf(["Pizza", "Soup", "Curry"], [0, 1, 1])).toEqual([
      "The vote is closed. 1 voted.",
      "_★ _**Soup** | **1 vote**",
      "_2. _Curry | 1 vote",
      "_3. _Pizza | 0 votes",
      "_Equal, with 1 vote each: _“Soup”, “Curry”_. What was offered first comes first._",
    ]);
  });

  test("names four options of a tie at most, and counts the others", () => {
    const five = ["A", "B", "C", "D", "E"];
    expect(resultOf(five, [2, 2, 2, 2]).at(-1)).toBe(
      "_Equal, with 2 votes each: _“A”, “B”, “C”, “D”_. What was offered first comes first._",
    );
    expect(resultOf(five, [2, 2, 2, 2, 2]).at(-1)).toBe(
      "_Equal, with 2 votes each: _“A”, “B”, “C”, “D”_ and 1 more. What was offered first comes first._",
    );
    expect(resultOf([...five, "F"], [2, 2, 2, 2, 2, 2]).at(-1)).toBe(
      "_Equal, with 2 votes each: _“A”, “B”, “C”, “D”_ and 2 more. What was offered first comes first._",
    );
  });

  test("tells four ties at most, those with the most votes", () => {
    const ties = resultOf("ABCDEFGHIJ".split(""), [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]).slice(11);
    expect(ties).toEqual(
      [
        ["5 votes", "“A”, “B”"],
        ["4 votes", "“C”, “D”"],
        ["3 votes", "“E”, “F”"],
        ["2 votes", "“G”, “H”"],
      ].map(([votes, pair]) => `_Equal, with ${votes} each: _${pair}_. What was offered first comes first._`),
    );
  });

  test("cuts long texts in a tie, and shows them whole in the ranking", () => {
    const [long, longer] = ["a".repeat(60), "b".repeat(61)];
    const lines = resultOf([long, longer], [1, 1]);
    expect(lines.slice(1, 3)).toEqual([`_★ _**${long}** | **1 vote**`, `_2. _${longer} | 1 vote`]);
    expect(lines.at(-1)).toBe(
      `_Equal, with 1 vote each: _“${long}”, “${"b".repeat(59)}…”_. What was offered first comes first._`,
    );
  });

  test("TEXT-6: keeps texts that are written from right to left from turning our words round", () => {
    expect(resultOf(["שלום", "Soup"], [1, 1]).slice(1)).toEqual([
      "_★ _**\u2068שלום\u2069** | **1 vote**",
      "_2. _Soup | 1 vote",
      "_Equal, with 1 vote each: _“\u2068שלום\u2069”, “Soup”_. What was offered first comes first._",
    ]);
  });

  test("has a text that was hidden since neither in the ranking nor in a tie", () => {
    const guild = new Founding();
    const { poll, collection, entries } = workshopVote(guild, ["Be rude", "Be kind"]);
    guild.do(TOM, cast(poll, ...entries));
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    guild.do(PRIYA, { type: "hideEntry", collection, entry: entries[0] as never });
    expect(linesOf(pollCard(guild, poll, TOM)).slice(2)).toEqual([
      "_★ _**Hidden by the facilitator** | **1 vote**",
      "_2. _Be kind | 1 vote",
      "_Equal, with 1 vote each: _“Hidden by the facilitator”, “Be kind”_. What was offered first comes first._",
    ]);
  });

  test("keeps its lines close together, with the votes on the right", () => {
    const { guild, poll } = closed(["Pizza", "Soup"], [1, 1]);
    const card = pollCard(guild, poll, TOM);
    expect(closeLines(card)).toEqual(linesOf(card).slice(1));
    const { body } = card as { readonly body: readonly { readonly type: string }[] };
    for (const row of body.filter(({ type }) => type === "ColumnSet"))
      expect(row).toMatchObject({
        columns: [
          { type: "Column", width: "stretch" },
          { type: "Column", width: "auto", items: [{ horizontalAlignment: "Right" }] },
        ],
      });
  });
});

/** What a member reads below a result of the founding. */
const next = (who: string) => ["**Next: write your social contract**", `_Waiting for ${who} to start it._`];

describe("the result of a vote on how to meet, and READ-7: what comes next", () => {
  /** Who is invited, voted on again: so many votes for each of three choices. */
  function again(...ballots: readonly number[]): readonly string[] {
    const guild = new Founding();
    decide(guild, ["participants"]);
    const [poll] = voteOn(guild, ["participants"]) as readonly [PollId];
    ballots.forEach((place, voter) =>
      guild.do([TOM, ANA, LEE][voter] ?? PRIYA, {
        ...{ type: "castBallot", poll, ballot: { [optionId(`${poll}-${place}`)]: 1 } },
      }),
    );
    guild.do(PRIYA, { type: "closePoll", poll });
    return linesOf(pollCard(guild, poll, TOM));
  }

  test("says that the current choice comes first in a tie, and when it is reviewed", () => {
    expect(again(0, 1)).toEqual([
      "**Who is invited?**",
      "The vote is closed. 2 voted.",
      "_★ _**This chat plus guests** | **1 vote**",
      "_2. _Everybody in this chat | 1 vote",
      "_3. _Anybody in the organisation | 0 votes",
      "_Equal, with 1 vote each: _“This chat plus guests”, “Everybody in this chat”_. The current choice comes first._",
      "_We review it on {{DATE(2026-04-14T10:00:00Z,SHORT)}}._",
      ...next("Priya"),
    ]);
  });

  test("says nothing of a tie below the winner", () => {
    expect(again(1, 1, 0, 2).slice(2)).toEqual([
      "_★ _**This chat plus guests** | **2 votes**",
      "_2. _Everybody in this chat | 1 vote",
      "_3. _Anybody in the organisation | 1 vote",
      "_We review it on {{DATE(2026-04-14T10:00:00Z,SHORT)}}._",
      ...next("Priya"),
    ]);
  });

  test("says that nothing was decided if nobody voted", () => {
    expect(again().slice(1)).toEqual([
      "The vote is closed. Nobody voted.",
      "_1. _This chat plus guests | 0 votes",
      "_2. _Everybody in this chat | 0 votes",
      "_3. _Anybody in the organisation | 0 votes",
      "_Nothing was decided._",
      ...next("Priya"),
    ]);
  });
});

describe("POLL-11: a vote that was cancelled", () => {
  test("says so close to its question, and shows no options", () => {
    const guild = new Founding();
    const poll = askWhere(guild);
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    const card = pollCard(guild, poll, PRIYA);
    expect(linesOf(card)).toEqual(["**Where do we eat?**", "This vote was cancelled. Nothing was counted."]);
    expect(closeLines(card)).toEqual(["This vote was cancelled. Nothing was counted."]);
  });
});

describe("CARD-5: a result with more options than a card holds", () => {
  /** The closed ranking of so many topics, none of which got a vote. */
  function ranking(size: number) {
    const guild = new Founding();
    for (let n = 1; n <= size; n += 1) guild.offer(TOM, `T${n}`);
    const poll = pollId(guild.do(PRIYA, openVote));
    guild.do(PRIYA, { type: "closePoll", poll });
    const drawing = pollDrawing(poll, {
      ...{ subject: { kind: "poll", poll }, reader: readerOf(guild, TOM), nonce: NONCE, texts },
      ...{ notice: null, now: guild.at, nameOf: () => "Tom", refreshFor: [] },
    });
    if (drawing === null) throw new Error("there is nothing to draw");
    return { rows: drawing.rows, lines: (rows: number) => linesOf({ body: drawing.body(rows) }).slice(2) };
  }

  test.each([
    [59, 59],
    [60, 60],
    [61, 60],
  ])("of %s asks for %s rows", (size, rows) => {
    expect(ranking(size).rows).toBe(rows);
  });

  test.each([
    [3, ["_1. _T1 | 0 votes", "_2. _T2 | 0 votes", "_3. _T3 | 0 votes"]],
    [2, ["_1. _T1 | 0 votes", "_2. _T2 | 0 votes", "_and 1 more in the Guildhall tab_"]],
    [0, ["_and 3 more in the Guildhall tab_"]],
  ])("shows %s of three, and says how many more there are", (rows, lines) => {
    expect(ranking(3).lines(rows)).toEqual([...lines, ...next("Tom")]);
  });
});
