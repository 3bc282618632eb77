import { describe, expect, test } from "vitest";
import type { LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { optionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { decide, readerOf, voteOn } from "@guildhall/shared/testing/reading";
import { texts } from "../testing/english.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { NONCE, drawn } from "../testing/drawn.ts";
import { closeLines } from "../testing/votes.ts";

const about = (element: LogisticsElement, version = 1) => ({ kind: "review", element, version }) as const;

const SINCE =
  "_Decided on {{DATE(2026-01-14T10:00:00Z,SHORT)}}. If it still fits, you don’t need to do anything._";
const ASKING = ["# **Does it still fit?**", "Who is invited: **This chat plus guests**", SINCE];

/** A community that decided who is invited. */
function decided(): Founding {
  const guild = new Founding();
  decide(guild, ["participants"]);
  return guild;
}

describe("LOG-9: the card that asks whether a decision still fits", () => {
  test.each([
    ["everybody", null],
    ["a member", TOM],
    ["whoever organises", PRIYA],
  ])("shows %s what was decided and when, and offers a new vote", (_, who) => {
    const { card, summary } = drawn(decided(), about("participants"), who);
    expect(summary).toBe("A decision is due for review");
    expect(linesOf(card)).toEqual([...ASKING, "[Vote again]"]);
    expect(pressesOf(card, "Vote again")).toEqual([{ card: "review-participants-1", nonce: NONCE }]);
  });

  test("keeps the day of the decision close to the decision", () => {
    expect(closeLines(drawn(decided(), about("participants"), TOM).card)).toEqual([SINCE]);
  });

  test("tells the member what came of their press", () => {
    const { card } = drawn(decided(), about("participants"), TOM, { notice: "That did not work." });
    expect(linesOf(card)).toEqual([
      "# **Does it still fit?**",
      "That did not work.",
      ...ASKING.slice(1),
      "[Vote again]",
    ]);
  });

  test.each([
    ["frequency", "How often we meet: **Every 2 weeks**"],
    ["duration", "How long: **45 minutes**"],
    ["participants", "Who is invited: **This chat plus guests**"],
  ] as const)("names the %s that was decided", (element, line) => {
    const guild = new Founding();
    decide(guild);
    expect(linesOf(drawn(guild, about(element), TOM).card)[1]).toBe(line);
  });

  test("says to everybody that a new vote is open, and offers none", () => {
    const guild = decided();
    voteOn(guild, ["participants"]);
    for (const who of [null, ANA, PRIYA])
      expect(linesOf(drawn(guild, about("participants"), who).card)).toEqual([
        ...ASKING,
        "It is being voted on again.",
      ]);
  });

  test("goes on asking while only something else is voted on", () => {
    const guild = decided();
    voteOn(guild, ["duration"]);
    expect(linesOf(drawn(guild, about("participants"), TOM).card)).toEqual([...ASKING, "[Vote again]"]);
  });

  test("says that it has been decided again, and shows what it asked about; the newer one asks", () => {
    const guild = decided();
    guild.at += 90 * DAY;
    const [poll] = voteOn(guild, ["participants"]);
    if (poll === undefined) throw new Error("no vote was opened");
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(linesOf(drawn(guild, about("participants"), TOM).card)).toEqual([
      ...ASKING,
      "It has been decided again since.",
    ]);
    expect(linesOf(drawn(guild, about("participants", 2), TOM).card)).toEqual([
      "# **Does it still fit?**",
      "Who is invited: **Everybody in this chat**",
      "_Decided on {{DATE(2026-04-14T10:00:00Z,SHORT)}}. If it still fits, you don’t need to do anything._",
      "[Vote again]",
    ]);
  });

  test("is not drawn for a decision that was never made", () => {
    const guild = decided();
    const of = (element: LogisticsElement, version: number) =>
      activityCard({
        ...{ subject: about(element, version), reader: readerOf(guild, TOM), nonce: NONCE, texts },
        ...{ notice: null, now: guild.at, nameOf: () => "Tom", refreshFor: [] },
      });
    expect(of("participants", 1)).not.toBeNull();
    expect(of("participants", 2)).toBeNull();
    expect(of("duration", 1)).toBeNull();
  });
});
