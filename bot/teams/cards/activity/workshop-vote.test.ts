import { describe, expect, test } from "vitest";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf, withoutSlice } from "@guildhall/shared/testing/reading";
import { cast } from "@guildhall/shared/testing/weekly-guild";
import { texts } from "../testing/english.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { NONCE, drawn } from "../testing/drawn.ts";
import { COUNTED_LATER, pollCard, workshopVote } from "../testing/votes.ts";

const NOBODY_YET = "**0 of 4 have voted at the last count**";
const MUST_VOTE = "_At least 2 must vote for a decision_";

describe("the card of the vote in a workshop on the social contract", () => {
  const TOP = [
    "**Which of these do we want to live by?**",
    "_Give a thumbs-up to each one you support. You can change it until the vote closes._",
    COUNTED_LATER,
  ];

  test("is closed by going on, and can be given one more day while it would end by itself", () => {
    const guild = new Founding();
    const { poll } = workshopVote(guild, ["Be kind", "Be brief"]);
    const { card, summary } = drawn(guild, { kind: "poll", poll }, PRIYA);
    expect(summary).toBe("A vote: Which of these do we want to live by?");
    expect(linesOf(card)).toEqual([
      ...TOP,
      "_Open until {{DATE(2026-01-14T10:10:00Z,SHORT)}}, {{TIME(2026-01-14T10:10:00Z)}}._",
      ...["_1. _Be kind | [👍]", "_2. _Be brief | [👍]", NOBODY_YET, MUST_VOTE],
      ...["_You have not voted yet._", "[I only follow]", "_Run by Priya._", "_Only organisers see this._"],
      "[Close the vote] [One more day]",
    ]);
    const view = { card: `poll-${poll}`, nonce: NONCE };
    expect(pressesOf(card, "Close the vote")).toEqual([{ ...view, from: "vote" }]);
    expect(pressesOf(card, "One more day")).toEqual([{ ...view, step: "vote" }]);
  });

  test("has no time of its own in a meeting", () => {
    const guild = new Founding();
    const { poll } = workshopVote(guild, ["Be kind"], { mode: "live" });
    expect(linesOf(pollCard(guild, poll, PRIYA)).slice(2)).toEqual([
      ...[COUNTED_LATER, "_1. _Be kind | [👍]", NOBODY_YET, MUST_VOTE, "_You have not voted yet._"],
      ...["[I only follow]", "_Run by Priya._", "_Only organisers see this._", "[Close the vote]"],
    ]);
  });

  test("no longer has a principle that is hidden, and numbers the others anew", () => {
    const guild = new Founding();
    const { poll, collection, entries } = workshopVote(guild, ["Be rude", "Be kind", "Be brief"]);
    guild.do(TOM, cast(poll, ...entries.slice(0, 2)));
    guild.do(PRIYA, { type: "hideEntry", collection, entry: entries[0] as never });
    expect(linesOf(pollCard(guild, poll, TOM)).slice(4, -2)).toEqual([
      "**✓ ****Be kind**_ · your choice_ | [Take back]",
      "_2. _Be brief | [👍]",
      NOBODY_YET,
      MUST_VOTE,
    ]);
  });

  test("QUORUM-2: offers more time or to decide anyway once closing it was refused, to whoever pressed", () => {
    for (const mode of ["chat", "live"] as const) {
      const guild = new Founding();
      const { poll } = workshopVote(guild, ["Be kind"], { mode });
      const { card } = drawn(guild, { kind: "poll", poll }, PRIYA, { refused: "belowQuorum" });
      const last = mode === "chat" ? "[One more day] [Decide anyway]" : "[Decide anyway]";
      expect(linesOf(card).at(-1)).toBe(last);
      expect(pressesOf(card, "Decide anyway")).toEqual([{ card: `poll-${poll}`, nonce: NONCE }]);
    }
  });

  test("QUORUM-4: says that it stays open when its time is over, and still offers more time", () => {
    const guild = new Founding();
    const { poll } = workshopVote(guild, ["Be kind"]);
    const due = { type: "nextStepWhenDue", step: "vote", stepEndsAt: guild.at + 10 * MINUTE } as const;
    guild.do("guildhall", due, { at: due.stepEndsAt, takingPart: 4 });
    expect(linesOf(pollCard(guild, poll, PRIYA)).slice(2)).toEqual([
      ...[COUNTED_LATER, "_1. _Be kind | [👍]", NOBODY_YET, MUST_VOTE],
      "_Too few had voted when it was to close, so it stays open_",
      ...["_You have not voted yet._", "[I only follow]", "_Run by Priya._", "_Only organisers see this._"],
      "[Close the vote] [One more day]",
    ]);
  });

  test("TRIZ-8: leads nowhere once the workshop is stopped", () => {
    const guild = new Founding();
    const { poll } = workshopVote(guild, ["Be kind"]);
    guild.do(PRIYA, { type: "abandonWorkshop", from: "vote" });
    const { card, summary } = drawn(guild, { kind: "poll", poll }, PRIYA);
    expect(summary).toBe("The vote was cancelled: Which of these do we want to live by?");
    expect(linesOf(card)).toEqual([
      "**Which of these do we want to live by?**",
      "The social contract workshop was stopped. The previous contract stays in force.",
    ]);
  });

  test("offers no way on while it is not known which step the workshop is at", () => {
    const guild = new Founding();
    const { poll } = workshopVote(guild, ["Be kind"]);
    const card = activityCard({
      ...{ subject: { kind: "poll", poll }, reader: withoutSlice(readerOf(guild, PRIYA), "workshop") },
      ...{ nonce: NONCE, texts, notice: null, now: guild.at, nameOf: () => "Priya", refreshFor: [] },
    });
    expect(linesOf(card?.card ?? {}).slice(3)).toEqual([
      ...[
        "_1. _Be kind | [👍]",
        NOBODY_YET,
        MUST_VOTE,
        "_You have not voted yet._",
        "[I only follow]",
        "_Run by Priya._",
      ],
    ]);
  });
});
